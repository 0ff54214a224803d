import { expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';
import { uriOf } from '../testing/memory-files.ts';

const THEORY = `import "./city.toc" as city
theory "Street"
problems { lonely "Lonely" }
activities { dig "Dig" { includes plant "Plant" } tea "Tea" }
short-term outcomes {
  meet "Meet" { indicator "Talks" { using count, city.diary } indicator "Visits" { using count } }
  trust "Trust" { indicator "Keys left with neighbours" }
  "Calm"
}
measures { count "A head count" }
dig, plant -> meet
tea -> meet -> trust
trust ~> meet
`;
const CITY = 'theory "City"\nmeasures { diary "A diary" }\nlong-term outcomes { loud "Loud" }\n';

async function lenses(text: string, showCommand?: string, compareCommand?: string) {
  const wishes = { showCommand: () => showCommand, compareCommand: () => compareCommand };
  const { services, document, textDocument } = await openInEditor(text, { 'city.toc': CITY }, {}, wishes);
  return (await services.toc.lsp.CodeLensProvider?.provideCodeLens(document, { textDocument })) ?? [];
}

test('over each outcome stands what leads to it and what it is measured by', async () => {
  expect((await lenses(THEORY)).map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`)).toEqual([
    '6: 2 lead here · measured by count, city.diary',
    '7: 1 leads here · 1 indicator',
    '8: nothing leads here yet · not measured yet',
  ]);
});

test('an editor with a command for it shows what leads there; any other only the words', async () => {
  const [plain] = await lenses(THEORY);
  expect(plain?.command).toEqual({ title: plain?.command?.title, command: '' });
  const [meet, , calm] = await lenses(THEORY, 'editor.show');
  expect(meet?.command).toMatchObject({
    command: 'editor.show',
    arguments: [
      uriOf('main.toc').toString(),
      { line: 5, character: 2 },
      [{ range: { start: { line: 3 } } }, { range: { start: { line: 3 } } }],
    ],
  });
  expect(calm?.command?.command).toBe('');
});

test('over an outcome that interventions serve, an editor with a command for it compares them', async () => {
  const text = THEORY.replace('includes plant "Plant"', 'uses walk  includes plant "Plant" { uses bulbs }').concat(
    'interventions { walk "Walks" bulbs "Bulbs" spare "Spare" }\n',
  );
  const both = await lenses(text, undefined, 'editor.compare');
  const compare = both.filter(({ command }) => command?.command === 'editor.compare');
  expect(compare.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`)).toEqual([
    '6: compare 2 interventions',
    '7: compare 2 interventions',
  ]);
  expect(compare[0]?.command?.arguments).toEqual([uriOf('main.toc').toString(), 'meet']);
  expect((await lenses(text)).map(({ command }) => command?.title).join()).not.toContain('intervention');
  const one = await lenses(text.replace('uses walk  ', ''), undefined, 'editor.compare');
  expect(one.map(({ command }) => command?.title)).toContain('1 intervention');
});

test('what leads here from another theory is shown where it is written', async () => {
  const [meet] = await lenses(`${THEORY}city.loud -> meet\n`, 'editor.show');
  expect(meet?.command?.title).toMatch(/^3 lead here/);
  expect(JSON.stringify(meet?.command?.arguments)).toContain('city.toc');
});

test('a file of another program has none', async () => {
  expect(await lenses('\\contentsline {section}{Introduction}{1}{}%\n')).toEqual([]);
});
