import { expect, test } from 'vitest';
import type { CallHierarchyItem } from 'vscode-languageserver';
import { marked, openInEditor } from '../testing/editor.ts';

const STREET = `theory "Street"
problems { lonely "Lonely" }
activities { dig "Dig" { includes plant "Plant" } tea "Tea" }
short-term outcomes { meet "Meet" }
long-term outcomes { "Trust" }
lonely -> dig, tea
dig -> meet
plant -> meet -> "Trust"
meet ~> lonely
`;
const CITY = 'import "./main.toc" as street\ntheory "City"\nimpact { calm "Calm" }\nstreet.meet -> calm\n';

async function hierarchy(at: string) {
  const { services, document, position, textDocument } = await openInEditor(STREET.replace(at.replace('|', ''), at), {
    'city.toc': CITY,
  });
  const provider = services.toc.lsp.CallHierarchyProvider;
  const [item] = (await provider?.prepareCallHierarchy(document, { textDocument, position })) ?? [];
  const told = ({ name, detail }: CallHierarchyItem) => `${name} (${detail})`;
  if (!provider || !item) return undefined;
  const upstream = (await provider.incomingCalls({ item })) ?? [];
  const downstream = (await provider.outgoingCalls({ item })) ?? [];
  return {
    item: told(item),
    upstream: upstream.map(({ from }) => told(from)),
    downstream: downstream.map(({ to }) => told(to)),
    places: upstream.map(({ fromRanges }) =>
      marked(document, fromRanges)
        .split('\n')
        .filter((line) => line.includes('«')),
    ),
  };
}

test('what leads to a card and what it leads to, in all files; feedback leads back and is none of it', async () => {
  expect(await hierarchy('mee|t ->')).toEqual({
    item: 'Meet (Short-term outcomes · main.toc)',
    upstream: ['Dig (Activities · main.toc)'],
    downstream: ['Trust (Long-term outcomes · main.toc)', 'Calm (Impact · city.toc)'],
    places: [['dig -> «meet»', 'plant -> «meet» -> "Trust"']],
  });
});

test.each([
  [
    'a card of words alone',
    '"Tru|st" }',
    'Trust (Long-term outcomes · main.toc)',
    ['Meet (Short-term outcomes · main.toc)'],
    [],
  ],
  [
    'a part for its whole',
    'pla|nt ->',
    'Dig (Activities · main.toc)',
    ['Lonely (Problems · main.toc)'],
    ['Meet (Short-term outcomes · main.toc)'],
  ],
  [
    'the first card',
    'lone|ly ->',
    'Lonely (Problems · main.toc)',
    [],
    ['Dig (Activities · main.toc)', 'Tea (Activities · main.toc)'],
  ],
])('from %s', async (_, at, item, upstream, downstream) => {
  expect(await hierarchy(at)).toMatchObject({ item, upstream, downstream });
});

test('there is none where no card is meant', async () => {
  expect(await hierarchy('the|ory')).toBeUndefined();
});
