import { emptyTheory, plainArrow, plainCard } from '../../empty-theory.ts';
import type { Stage } from '../../stages.ts';
import { type Arrow, type Card, EVIDENCE_STRENGTHS, type Evidence, type Ref, type Theory } from '../../theory.ts';

const STAGE_OF: Readonly<Record<string, Stage>> = {
  p: 'problems',
  i: 'inputs',
  a: 'activities',
  o: 'outputs',
  s: 'short-term',
  m: 'medium-term',
  l: 'long-term',
};

/** A card by its id: the first letter says the stage, `a1.x` is a part of `a1`. */
export function card(id: string): Card {
  const [whole = id, part] = id.split('.');
  const plain = plainCard(id, STAGE_OF[id.slice(0, 1)] ?? 'impact', id);
  return part === undefined ? plain : { ...plain, parent: whole };
}

/** A pointer to something. */
export function refTo(id: string): Ref {
  const nowhere = { line: 0, character: 0 };
  return { name: id, id, range: { start: nowhere, end: nowhere } };
}

/** `a1 -> s1`, or `a1 -> s1 : strong weak low because`: with sources of these strengths, the team’s confidence, a reason. */
function arrow(text: string): Arrow {
  const [ends = '', words = ''] = text.split(' : ');
  const said = words.split(' ').filter((word) => word !== '');
  const confidence = (['low', 'medium', 'high'] as const).find((one) => said.includes(one));
  return {
    ...plainArrow(ends),
    evidence: said.filter((word) => SOURCES.some(({ id }) => id === word)).map(refTo),
    ...(confidence ? { confidence } : {}),
    ...(said.includes('because') ? { because: 'It does' } : {}),
  };
}

/** One study of each strength, called by it, and one of which nobody says how strong it is. */
const SOURCES: readonly Evidence[] = [...EVIDENCE_STRENGTHS, undefined].map((strength) => {
  const id = strength ?? 'unrated';
  const { notes, questions, evidence, urls, source } = plainCard(id, 'impact', id);
  const bare = { id, name: id, words: `A study: ${id}`, notes, questions, evidence, urls, source };
  return strength === undefined ? bare : { ...bare, strength };
});

/** A theory of the cards and arrows that are named. */
export function theoryOf(cards: string, ...arrows: readonly string[]): Theory {
  return {
    ...emptyTheory('file:///a.toc'),
    cards: cards.split(' ').map(card),
    arrows: arrows.map(arrow),
    evidence: SOURCES,
  };
}
