import { expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';

const STREET = `import "library:tools"
import "./city.toc" as city
theory "A garden for the street"
aims { meet "Neighbours meet" { includes "Over tea" } }
`;
const CITY = 'theory "City"\nlong-term outcomes { calm "The city is calm" }\nrisks { noise }\n';

async function symbols(query: string): Promise<readonly string[]> {
  const { services } = await openInEditor(STREET, { 'city.toc': CITY }, { tools: 'measures { count "Head count" }\n' });
  const found = (await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query })) ?? [];
  return found.map(({ name, containerName = '' }) => `${name} (${containerName})`);
}

test.each([
  ['calm', ['calm · The city is calm (long-term · City)']],
  ['neighbours', ['meet · Neighbours meet (aims · A garden for the street)']],
  ['over tea', ['Over tea (aims · A garden for the street)']],
  ['garden', ['A garden for the street ()']],
  ['noise', ['noise (risks · City)']],
  ['head count', []],
])('finds %s in all files, by name or words', async (query, expected) => {
  expect(await symbols(query)).toEqual(expected);
});
