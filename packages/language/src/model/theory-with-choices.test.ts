import { expect, test } from 'vitest';
import { openTheory } from '../references/open-theory.ts';
import { servicesOver } from '../testing/check.ts';
import { MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { theoryWithChoices } from './theory-with-choices.ts';

const LIBRARY = `interventions {
  film "Film" { evidence trial }
  group "Group" { evidence review }
}
evidence {
  trial "A trial"
  review "A review"
  other "Another"
}
`;

async function choices(text: string) {
  const services = servicesOver(new MemoryFiles({ 'main.toc': text, 'lib.toc': LIBRARY }));
  const { document, theory } = await openTheory(services, uriOf('main.toc'));
  return { theory, all: theoryWithChoices(services, document) };
}

test('what an import brings can be chosen, with its evidence and nothing more', async () => {
  const { theory, all } = await choices('import "./lib.toc"\ntheory "T"\nactivities { a "A" { uses film } }\n');
  expect(theory.interventions.map(({ id }) => id)).toEqual(['film']);
  expect(all.interventions.map(({ id }) => id)).toEqual(['film', 'group']);
  expect(all.evidence.map(({ id }) => id)).toEqual(['trial', 'review']);
  expect(all.cards).toEqual(theory.cards);
});

test('by the names that it has in the file', async () => {
  const text = 'import "./lib.toc" as lib\ntheory "T"\ninterventions { film "Our own film" }\n';
  const { all } = await choices(text);
  expect(all.interventions.map(({ id, words }) => [id, words])).toEqual([
    ['film', 'Our own film'],
    ['lib.film', 'Film'],
    ['lib.group', 'Group'],
  ]);
});
