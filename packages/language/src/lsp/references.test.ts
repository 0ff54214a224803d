import { URI, UriUtils } from 'langium';
import { expect, test } from 'vitest';
import { marked, openInEditor } from '../testing/editor.ts';

const STREET = `import "./city.toc" as city
theory "Street"
problems { lonely "Neighbours do not know each other" }
aims { meet "Neighbours meet" { who people } }
stakeholders { people "Neighbours" }
lonely -> meet
"Neighbours meet" -> city.calm
activities { talk "Talk" { detailed in city } }
`;
const CITY = 'theory "City"\nlong-term outcomes { calm "The city is calm" }\n';

/** The files with what was found in `«…»`, those where something was. */
async function found(text: string, beside: Readonly<Record<string, string>>, includeDeclaration = true) {
  const { services, document, position, textDocument } = await openInEditor(text, beside);
  const params = { textDocument, position, context: { includeDeclaration } };
  const places = (await services.toc.lsp.ReferencesProvider?.findReferences(document, params)) ?? [];
  const uris = [...new Set(places.map(({ uri }) => uri))];
  return Object.fromEntries(
    uris.map((uri) => {
      const other = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      const ranges = places.filter((place) => place.uri === uri).map(({ range }) => range);
      const lines = other ? marked(other, ranges).split('\n') : [];
      return [UriUtils.basename(URI.parse(uri)), lines.filter((line) => line.includes('«'))];
    }),
  );
}

test.each([
  [
    'a card, by its name and by its words',
    'lonely -> me|et',
    {
      'main.toc': [
        'aims { «meet» "Neighbours meet" { who people } }',
        'lonely -> «meet»',
        '«"Neighbours meet"» -> city.calm',
      ],
    },
  ],
  [
    'a card from its words',
    '"Neighbours me|et" ->',
    {
      'main.toc': [
        'aims { «meet» "Neighbours meet" { who people } }',
        'lonely -> «meet»',
        '«"Neighbours meet"» -> city.calm',
      ],
    },
  ],
  [
    'a stakeholder',
    'who peo|ple',
    { 'main.toc': ['aims { meet "Neighbours meet" { who «people» } }', 'stakeholders { «people» "Neighbours" }'] },
  ],
  [
    'a card of another file',
    'city.ca|lm',
    {
      'city.toc': ['long-term outcomes { «calm» "The city is calm" }'],
      'main.toc': ['"Neighbours meet" -> city.«calm»'],
    },
  ],
  [
    'another file, by its alias',
    'ci|ty.calm',
    {
      'main.toc': [
        'import "./city.toc" as «city»',
        '"Neighbours meet" -> «city».calm',
        'activities { talk "Talk" { detailed in «city» } }',
      ],
    },
  ],
  ['nothing, where no name stands', 'lonely -|> meet', {}],
])('finds %s', async (_, at, expected) => {
  expect(await found(STREET.replace(at.replace('|', ''), at), { 'city.toc': CITY })).toEqual(expected);
});

test('finds what other files say of a card here, with and without where it is declared', async () => {
  const beside = { 'street.toc': STREET.replace('./city.toc', './main.toc') };
  const text = CITY.replace('calm "', 'ca|lm "');
  expect(Object.keys(await found(text, beside))).toEqual(['main.toc', 'street.toc']);
  expect(await found(text, beside, false)).toEqual({ 'street.toc': ['"Neighbours meet" -> city.«calm»'] });
});
