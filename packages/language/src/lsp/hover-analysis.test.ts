import { describe, expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';

const THEORY = `theory "A garden for the street"
ceiling short-term
problems { lonely "Neighbours do not know each other" }
activities {
  dig "Dig together" { includes plant "Plant bulbs" { uses course } }
  tea "Serve tea"
  chat "Chat at the gate"
}
short-term outcomes {
  meet "Neighbours know each other" { indicator "Talks" { using count  collected at start, end } }
  "Neighbours greet each other"
  calm "The street is calm"
}
long-term outcomes { stay "Neighbours look after each other" }
measures { count "A head count" }
interventions { course "A garden course" { evidence dales } }
assumptions { dry "It rains on few Saturdays" { indicator "Saturdays called off" { collected at "every June" } } }
evidence {
  dales "Dales (2019)" { strength strong }
  mill "Mill (2020)" { strength weak }
}
lonely -> plant -> meet {
  because "People talk while they dig"
  evidence dales
}
meet -> stay { because "Who talks *often* helps" }
tea -> meet { evidence mill }
tea & chat -> "Neighbours greet each other" { confidence low }
`;

async function hover(at: string, text = THEORY): Promise<string> {
  const before = text.indexOf(at.replace('|', ''));
  const cursor = before + at.indexOf('|');
  const { services, document, position } = await openInEditor(`${text.slice(0, cursor)}|${text.slice(cursor)}`);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const found = await services.toc.lsp.HoverProvider?.getHoverContent(document, params);
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
}

describe('a card', () => {
  test('tells its column, what leads to it and what it leads to', async () => {
    const told = await hover('me|et "');
    expect(told).toContain('_a card in short-term outcomes_');
    expect(told).toContain(
      '**Follows from:** “Dig together” and “Serve tea”\n\n**Leads to:** “Neighbours look after each other”',
    );
    expect(await hover('lone|ly "')).toContain('**Leads to:** “Dig together”');
  });

  test('that is a part tells what is drawn at the part', async () => {
    const told = await hover('pla|nt "');
    expect(told).toContain('_a card in activities_');
    expect(told).toContain(
      '**Follows from:** “Neighbours do not know each other”\n\n**Leads to:** “Neighbours know each other”',
    );
  });

  test('before any arrow tells of none', async () => {
    const told = await hover('di|g "', 'activities { dig "Dig" }\n');
    expect(told).not.toMatch(/Follows from|Leads to/);
  });
});

describe('an outcome', () => {
  test('tells the one step that it rests on, and what measures it', async () => {
    const told = await hover('me|et "');
    expect(told).toContain(
      '**Rests on one step:** “Plant bulbs” → “Neighbours know each other”: strong evidence (dales)\n\n_because_ “People talk while they dig”',
    );
    expect(told).toContain('**Measured**\n\n- “Talks”: with A head count; collected: start, end; no target');
  });

  test('tells the weakest step of its chain, and the chain', async () => {
    const told = await hover('st|ay "');
    expect(told).toContain(
      '**Weakest step:** “Neighbours know each other” → “Neighbours look after each other”: no evidence cited\n\n_because_ “Who talks \\*often\\* helps”',
    );
    expect(told).toContain(
      [
        '**Chain**',
        '',
        '- “Plant bulbs” → “Neighbours know each other”: strong evidence (dales)',
        '- → “Neighbours look after each other”: no evidence cited',
      ].join('\n'),
    );
  });

  test('without a name tells it at its words', async () => {
    const told = await hover('"Neighbours gr|eet');
    expect(told).toContain('“Serve tea” and “Chat at the gate” → “Neighbours greet each other”: no evidence cited');
    expect(told).toContain('low confidence, no reason given');
    expect(told).toContain('**Not measured yet**');
  });

  test('to which no activity leads is told as that; beyond the ceiling nobody expects a measure', async () => {
    expect(await hover('ca|lm "')).toContain('**No activity leads to it**');
    expect(await hover('st|ay "')).not.toContain('measured');
  });

  test('of a theory without arrows is not judged', async () => {
    const text = 'activities { dig "Dig" }\nshort-term outcomes { meet "Meet" }\n';
    expect(await hover('me|et', text)).not.toContain('activity leads');
    expect(await hover('di|g "', text)).not.toContain('Without');
  });

  test('of another theory is judged by that theory', async () => {
    const { services, document, position } = await openInEditor(
      'import "./city.toc" as city\nactivities { dig "Dig" }\nlong-term outcomes { stay "Stay" }\ncity.l|oud -> stay\n',
      { 'city.toc': 'theory "City"\nactivities { sing "Sing" }\nlong-term outcomes { loud "Loud" }\nsing -> loud\n' },
    );
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const found = await services.toc.lsp.HoverProvider?.getHoverContent(document, params);
    expect(JSON.stringify(found)).toContain('“Sing” → “Loud”: no evidence cited');
  });
});

describe('an activity', () => {
  test('tells what would have nothing leading to it, and what would rest on less', async () => {
    const text = THEORY.replace('tea -> meet { evidence mill }', 'tea -> stay { evidence mill }');
    expect(await hover('di|g "', text)).toContain(
      'Without it “Neighbours know each other” would have no activity leading to it.',
    );
    expect(await hover('di|g "')).toContain(
      'Without it “Neighbours know each other” would rest on a weaker step, “Serve tea” → “Neighbours know each other”: weak evidence (mill), no reason given (now: strong evidence (dales)).',
    );
  });

  test('tells what others lead to only together with it, and what they lead to as well', async () => {
    expect(await hover('te|a "')).toContain(
      'Other activities lead only together with it to “Neighbours greet each other”.',
    );
    expect(await hover('te|a "')).toContain(
      'Others lead by a way as strong to “Neighbours know each other” and “Neighbours look after each other”.',
    );
  });

  test('is not judged before there are outcomes', async () => {
    const text = 'problems { lonely "Lonely" }\nactivities { dig "Dig" }\nlonely -> dig\n';
    expect(await hover('di|g "', text)).not.toContain('pathway');
  });

  test('a part is judged alone', async () => {
    expect(await hover('pla|nt "')).toContain('would rest on a weaker step');
  });
});

test('an assumption tells what would show it failing', async () => {
  const told = await hover('dr|y "');
  expect(told).toContain('- “Saturdays called off”: collected: every June; no measure named, no target');
  expect(told.match(/Saturdays called off/g)).toHaveLength(1);
});
