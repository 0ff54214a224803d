import { agesText } from './details.ts';
import type { Fact } from './document.ts';
import { plain } from './runs.ts';
import type { Teller } from './teller.ts';

/** The title block: who made it, for whom, when, and where it comes from. Only what the theory says. */
export function factsOf(teller: Teller, funder?: string): readonly Fact[] {
  const { theory, words } = teller;
  const { facts, levels } = words.document;
  const { population } = theory;
  const ages = agesText(teller, population?.ages);
  const all: readonly (readonly [string, string | undefined])[] = [
    [facts.organisation, theory.organisation],
    [facts.authors, theory.authors],
    [facts.level, theory.level && levels[theory.level]],
    [facts.population, ages === '' ? population?.words : `${population?.words} (${ages})`],
    ...theory.contexts.map((context): [string, string] => [facts.context, context]),
    [facts.funder, funder],
    [facts.version, theory.edition],
    [facts.date, theory.date && teller.date(theory.date)],
    [facts.source, theory.sourceNote],
  ];
  return all.flatMap(([label, text]) => (text ? [{ label, runs: plain(text) }] : []));
}
