import type { Picture, Rect } from '@theory-of-change/diagram';
import {
  type Card,
  emptyTheory,
  type Id,
  plainArrow,
  plainCard,
  type Stage,
  type Theory,
  type TheoryUpdate,
} from '@theory-of-change/model';

const NOWHERE = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

/** A theory from `stage id: words` and `a & b -> c` (or `~>`), each on a line of its own. */
export function sketch(text: string): Theory {
  const lines = text.split('\n').map((line) => line.trim());
  const cards = lines.filter((line) => line.includes(':')).map(card);
  const stages = [...new Set(cards.map(({ stage }) => stage))];
  return {
    ...emptyTheory('file:///a.toc'),
    title: 'A theory',
    columns: stages.map((stage) => ({ stage, heading: stage, groups: [], source: NOWHERE })),
    cards,
    arrows: lines.filter((line) => /[-~]>/.test(line)).map(plainArrow),
  };
}

function card(line: string): Card {
  const [, stage = '', id = '', words = ''] = /^(\S+) (\S+): (.*)$/.exec(line) ?? [];
  return { ...plainCard(id, stage as Stage, words), name: id };
}

/** What the server says of it. */
export function update(theory: Theory, version = 1, errors = 0): TheoryUpdate {
  return { uri: theory.uri, version, theory, settings: {}, errors, warnings: 0 };
}

/** A picture with nothing but frames of cards. */
export function pictureOf(places: Readonly<Record<Id, Rect>>): Picture {
  return {
    width: 400,
    height: 300,
    title: 'A theory',
    description: '',
    language: 'en-GB',
    background: '#ffffff',
    textSizePt: 10,
    fontFamily: 'Source Sans 3',
    marks: Object.entries(places).map(([id, rect]) => ({
      kind: 'box',
      subject: { role: 'card', id },
      radius: 0,
      ...rect,
    })),
  };
}
