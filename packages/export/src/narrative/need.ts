import type { Card, Id } from '@theory-of-change/model';
import { agesText } from '../document/details.ts';
import type { Storyteller } from './storyteller.ts';

/** Who works with whom, and in which surroundings. */
export function aboutWhom({ teller, theory, phrases, keeps, say, inside }: Storyteller): readonly string[] {
  const { population, organisation, contexts } = theory;
  const about = phrases.about({
    ...(organisation === undefined ? {} : { organisation }),
    ...(population === undefined ? {} : { population: inside(population.words) }),
    ...(population?.ages === undefined ? {} : { ages: agesText(teller, population.ages) }),
  });
  const told = contexts.filter((_, i) => keeps('context', String(i)));
  return [about, told.length === 0 ? '' : phrases.context(told.map(say))];
}

/** Why there is need, and what is wanted: problems with the aims that answer them. */
export function need(story: Storyteller): readonly string[] {
  const { phrases, voice, saying, theory } = story;
  const problems = story.told('problems');
  const aims = story.told('aims');
  if (aims.length === 0) return problems.length === 0 ? [] : [phrases.problems(problems.map(saying))];
  const groups = answers(story, problems, aims);
  const linked = new Set(groups.flatMap((group) => [...group.problems, ...group.aims]));
  const loneProblems = problems.filter((card) => !linked.has(card));
  const loneAims = aims.filter((card) => !linked.has(card));
  const broad = theory.columnArrows.filter(({ from, to }) => from === 'problems' && to === 'aims');
  const alone = loneProblems.length === 0 ? '' : phrases.problems(loneProblems.map(saying));
  const [first] = problems;
  const isFirst = first !== undefined && loneProblems.includes(first);
  return [
    isFirst ? alone : '',
    ...groups.map((group, nth) =>
      phrases.needAndAims(
        group.problems.map(saying),
        group.aims.map(saying),
        story.reasonsOf(group.aims.flatMap(({ id }) => story.arrowsTo(id))),
        nth,
        voice,
      ),
    ),
    isFirst ? '' : alone,
    loneAims.length === 0 ? '' : phrases.aims(loneAims.map(saying), voice),
    ...story.reasonsOf(broad).map((reason) => {
      const heading = (stage: 'problems' | 'aims'): string =>
        story.teller.words.quote(theory.columns.find((column) => column.stage === stage)?.heading ?? stage);
      return phrases.columnReason(heading('problems'), heading('aims'), reason);
    }),
  ];
}

interface Answer {
  readonly problems: readonly Card[];
  readonly aims: readonly Card[];
}

/** Problems and aims that hang together by arrows, in the order of their first problem. */
function answers({ theory }: Storyteller, problems: readonly Card[], aims: readonly Card[]): readonly Answer[] {
  const ends = new Set([...problems, ...aims].map(({ id }) => id));
  const links = theory.arrows
    .flatMap(({ from, to }) => from.map((end): readonly [Id, Id] => [end, to]))
    .filter(([from, to]) => ends.has(from) && ends.has(to));
  const seen = new Set<Id>();
  return problems.flatMap((start): readonly Answer[] => {
    if (seen.has(start.id)) return [];
    const together = new Set<Id>([start.id]);
    // The set grows while it is walked.
    for (const id of together) {
      for (const [from, to] of links) {
        if (from === id && aims.some((aim) => aim.id === to)) together.add(to);
        if (to === id && problems.some((problem) => problem.id === from)) together.add(from);
      }
    }
    for (const id of together) seen.add(id);
    const found = aims.filter(({ id }) => together.has(id));
    return found.length === 0 ? [] : [{ problems: problems.filter(({ id }) => together.has(id)), aims: found }];
  });
}
