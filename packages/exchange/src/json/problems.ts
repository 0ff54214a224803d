import type { TheoryJson } from './schema.ts';

/** What is wrong with JSON that has the right shape, as `place: sentence`. */
export function problemsOf(json: TheoryJson): readonly string[] {
  return [...columnProblems(json), ...cardProblems(json), ...arrowProblems(json)];
}

function columnProblems({ columns }: TheoryJson): readonly string[] {
  const stages = columns.map(({ stage }) => stage);
  return stages.flatMap((stage, at) =>
    stages.indexOf(stage) < at ? [`columns[${at}].stage: the column ${stage} is there already`] : [],
  );
}

function cardProblems({ columns, cards, externals = [] }: TheoryJson): readonly string[] {
  const stages = new Set(columns.map(({ stage }) => stage));
  const before = new Map<string, TheoryJson['cards'][number]>();
  const ids = new Set(externals.map(({ id }) => id));
  return cards.flatMap((card, at) => {
    const parent = card.parent === undefined ? undefined : before.get(card.parent);
    const problems = [
      ...(ids.has(card.id) ? [`cards[${at}].id: there is another card with the id ${card.id}`] : []),
      ...(stages.has(card.stage) ? [] : [`cards[${at}].stage: columns has no ${card.stage}`]),
      ...(card.words === undefined && card.name === undefined
        ? [`cards[${at}].words: a card needs words or a name`]
        : []),
      ...(card.parent !== undefined &&
      (parent === undefined || parent.stage !== card.stage || parent.parent !== undefined)
        ? [`cards[${at}].parent: no card of the same column that stands before it has the id ${card.parent}`]
        : []),
    ];
    before.set(card.id, card);
    ids.add(card.id);
    return problems;
  });
}

function arrowProblems({ cards, arrows, externals = [] }: TheoryJson): readonly string[] {
  const ids = new Set([...cards, ...externals].map(({ id }) => id));
  return arrows.flatMap(({ from, to }, at) => [
    ...from.filter((id) => !ids.has(id)).map((id) => `arrows[${at}].from: no card has the id ${id}`),
    ...(ids.has(to) ? [] : [`arrows[${at}].to: no card has the id ${to}`]),
    ...(from.includes(to) ? [`arrows[${at}].to: an arrow leads from one card to another one`] : []),
  ]);
}
