import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { openInEditor } from '../testing/editor.ts';
import { readText } from '../testing/reading.ts';

/** What the editor offers at the cursor that mends nothing: each title with the text that it makes. */
async function offered(text: string): Promise<Readonly<Record<string, string>>> {
  const { services, document, position, textDocument } = await openInEditor(text);
  const params = { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } };
  const actions = (await services.toc.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? [];
  const isRefactoring = (one: object): one is CodeAction => 'kind' in one && one.kind === 'refactor.rewrite';
  return Object.fromEntries(
    actions.filter(isRefactoring).map(({ title, edit }) => {
      const before = TextDocument.create(textDocument.uri, 'toc', 0, text.replace('|', ''));
      const after = TextDocument.applyEdits(before, edit?.changes?.[textDocument.uri] ?? []);
      // Whatever is offered leaves a text that can be read.
      expect(readText(after).slips).toEqual([]);
      return [title, after];
    }),
  );
}

describe('link to…', () => {
  test('draws an arrow to a card of the next column, and names cards that have no name', async () => {
    const text = `theory "T"
problems { "People |know nobody" }
short-term outcomes { meet "Meet" "Neighbours help each other" }
impact { calm "Calm" }
`;
    const all = await offered(text);
    expect(Object.keys(all).filter((title) => title.startsWith('Link'))).toEqual([
      'Link to “Meet”',
      'Link to “Neighbours help each other”',
    ]);
    expect(all['Link to “Neighbours help each other”']).toBe(`theory "T"
problems { people-know "People know nobody" }
short-term outcomes { meet "Meet" neighbours-help "Neighbours help each other" }
impact { calm "Calm" }
people-know -> neighbours-help
`);
  });

  test('leaves out those that it leads to already, and works from an arrow too', async () => {
    const text = 'theory "T"\nproblems { a "A" }\naims { b "B" c "C" }\na| -> b\n';
    expect(await offered(text)).toEqual({ 'Link to “C”': text.replace('|', '').concat('a -> c\n') });
  });
});

describe('move to the next column', () => {
  test.each([
    [
      'takes its comments and its block with it',
      `theory "T"
problems {
  // toc-accept problem-not-addressed: later
  a|a "A" {
    note "N"
  } // here
  b "B"
}
aims {
  c "C"
}
`,
      `theory "T"
problems {
  b "B"
}
aims {
  c "C"
  // toc-accept problem-not-addressed: later
  aa "A" {
    note "N"
  } // here
}
`,
    ],
    [
      'works within lines',
      'theory "T"\nproblems { a "|A" b "B" }\naims { c "C" }\n',
      'theory "T"\nproblems { b "B" }\naims { c "C" a "A" }\n',
    ],
    [
      'opens a column that stands on one line, for a comment',
      'theory "T"\nproblems {\n  a "|A" // why\n}\naims { c "C" }\n',
      'theory "T"\nproblems {\n}\naims { c "C" \n  a "A" // why\n}\n',
    ],
    [
      'skips columns that the file has not',
      'theory "T"\nproblems { "|A" }\nimpact { }\n',
      'theory "T"\nproblems { }\nimpact { "A" }\n',
    ],
  ])('%s', async (_, text, expected) => {
    const moved = Object.entries(await offered(text)).filter(([title]) => title.startsWith('Move'));
    expect(moved).toEqual([[expect.stringMatching(/^Move to (aims|impact)$/), expected]]);
  });

  test('is not offered in the last one', async () => {
    expect(await offered('theory "T"\nimpact { "|A" }\n')).toEqual({});
  });
});

describe('turn into an includes', () => {
  test.each([
    [
      'opens a block',
      'theory "T"\naims {\n  a "A"\n  b "|B"\n}\n',
      'theory "T"\naims {\n  a "A" { includes b "B" }\n}\n',
    ],
    [
      'goes on with a block',
      'theory "T"\naims {\n  a "A" {\n    note "N"\n  }\n  "|B"\n}\n',
      'theory "T"\naims {\n  a "A" {\n    note "N"\n    includes "B"\n  }\n}\n',
    ],
    ['works within a line', 'theory "T"\naims { a "A" b "|B" }\n', 'theory "T"\naims { a "A" { includes b "B" } }\n'],
    [
      'takes comments and details with it',
      'theory "T"\naims {\n  a "A"\n  // why\n  b "|B" {\n    note "N"\n  }\n}\n',
      'theory "T"\naims {\n  a "A" {\n    // why\n    includes b "B" {\n      note "N"\n    }\n  }\n}\n',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await offered(text)).toEqual({ 'Make this a part of “A”': expected });
  });

  test.each([
    ['first in its column', 'theory "T"\naims { a "|A" b "B" }\n'],
    ['joined to it by an arrow', 'theory "T"\naims { a "A" b "|B" }\nb ~> a\n'],
    ['made of parts itself', 'theory "T"\naims { a "A" b "|B" { includes "C" } }\n'],
  ])('is not offered for a card that is %s', async (_, text) => {
    expect(await offered(text)).toEqual({});
  });
});

describe('add an indicator', () => {
  const outcome = (status: string, details = '') =>
    `theory "T"\nstatus ${status}\nshort-term outcomes {\n  a "|Neighbours greet"${details}\n}\n`;

  test.each(['workshop', 'draft', 'final'])(
    'is offered for an outcome that has none, in a %s version',
    async (status) => {
      const template = ` {
    indicator "What would you see?" {
      baseline "How many now?"
      target "How many, and by when?"
      collected at start, end
    }
  }`;
      expect(await offered(outcome(status))).toEqual({
        'Add an indicator': outcome(status, template).replace('|', ''),
      });
    },
  );

  test('is not offered where there is one, nor twice where a finding offers it', async () => {
    expect(await offered(outcome('draft', ' { indicator "Greetings" }'))).toEqual({});
    const more = ['b', 'c', 'd', 'e', 'f'].map((name) => `  ${name} "${name}" { indicator "${name}" }`).join('\n');
    const text = outcome('draft').replace('\n}\n', `\n${more}\n}\n`);
    expect(Object.keys(await offered(text))).not.toContain('Add an indicator');
  });
});
