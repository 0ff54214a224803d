import type { Mark, Picture, Subject } from '@theory-of-change/diagram';
import type { Stage } from '@theory-of-change/model';
import type { PictureInput } from '../figure-format.ts';

const INK = '#1a1a1a';
const A4_LANDSCAPE = { width: (297 / 25.4) * 96, height: (210 / 25.4) * 96 };

/** What a writer is given for a picture. */
export function inputOf(picture: Picture, dpi = 96): PictureInput {
  return { picture, dpi };
}

/** A small figure on A4 with every role that a writer meets, drawn by hand so that a writer's test needs no layout. */
export function samplePicture(change: Partial<Picture> = {}): Picture {
  return {
    ...A4_LANDSCAPE,
    title: 'How visits & talks help <families>',
    description: 'Activities: Visit families at home, leads to Parents feel heard.',
    language: 'en-GB',
    author: 'Anytown Team',
    date: '2026-11-22',
    background: '#ffffff',
    textSizePt: 10.5,
    fontFamily: 'Source Sans 3',
    marks: [
      box({ role: 'page' }, 40, 40, 20, 2, { fill: '#24527a' }),
      text({ role: 'title' }, 'How visits & talks help <families>', 40, 70, { size: 24, weight: 'bold' }),
      text({ role: 'subtitle' }, 'Families in Anytown · version 3', 40, 92),
      box({ role: 'band', stage: 'activities' }, 40, 110, 220, 300, { fill: '#eef3f8' }),
      ...column('activities', 'Activities', 40),
      ...card('visit', 'activities', 50, 160, ['Visit families at home,', 'as often as they wish']),
      ...card('listen', 'activities', 58, 200, ['Listen'], 'visit'),
      ...column('short-term', 'Short-term outcomes', 330, 'by the end of therapy'),
      text({ role: 'group', stage: 'short-term', id: 'g1' }, 'For parents', 335, 165),
      ...card('heard', 'short-term', 340, 180, ['Parents feel heard']),
      arrow('visit', 'heard', '“Visit families at home, as often as they wish” leads to “Parents feel heard”'),
      ...badge('safe', 'A1', 'Assumption 1: Families can be met at home'),
      line({ role: 'ceiling' }, [300, 110, 300, 410], { stroke: INK, strokeWidth: 1, dash: [4, 3] }),
      text({ role: 'ceiling' }, 'Ceiling of accountability', 304, 120),
      text({ role: 'list-heading', id: 'assumptions' }, 'Assumptions', 40, 440, { weight: 'bold' }),
      text({ role: 'list-item', id: 'safe' }, 'A1', 40, 456, { weight: 'bold' }),
      text({ role: 'list-item', id: 'safe' }, 'Families can be met at home', 60, 456),
      line({ role: 'key', label: 'leads to' }, [300, 452, 330, 452], { stroke: INK, strokeWidth: 1 }),
      text({ role: 'key', label: 'leads to' }, 'leads to', 336, 456),
      line({ role: 'key', label: 'feedback' }, [400, 452, 430, 452], { stroke: INK, strokeWidth: 1, dash: [2, 3] }),
      text({ role: 'key', label: 'feedback' }, 'feedback', 436, 456),
      text({ role: 'footer' }, 'Source: made up for a test', 40, 740, { size: 10 }),
    ],
    ...change,
  };
}

function column(stage: Stage, heading: string, x: number, timeframe?: string): Mark[] {
  const subject: Subject = { role: 'heading', stage, label: heading };
  return [
    box(subject, x, 110, 220, 40, { fill: '#24527a', radius: 3 }),
    text(subject, heading, x + 8, 128, { weight: 'bold', color: '#ffffff' }),
    ...(timeframe ? [text(subject, timeframe, x + 8, 144, { size: 10, color: '#ffffff' })] : []),
  ];
}

function card(id: string, stage: Stage, x: number, y: number, lines: readonly string[], parent?: string): Mark[] {
  const subject: Subject = { role: 'card', id, stage, label: lines.join(' '), ...(parent ? { parent } : {}) };
  const last = lines.length - 1;
  return [
    box(subject, x, y, 200, 12 + 18 * lines.length, {
      fill: '#f7fafc',
      stroke: '#24527a',
      strokeWidth: 1.3,
      radius: 4,
    }),
    ...lines.map((words, index) =>
      text(subject, words, x + 8, y + 18 + 18 * index, index < last ? { joins: 'space' } : {}),
    ),
  ];
}

function arrow(from: string, to: string, label: string): Mark {
  return line({ role: 'arrow', id: `${from}->${to}`, label }, [250, 184, 290, 184, 290, 195, 340, 195], {
    stroke: INK,
    strokeWidth: 1.3,
    radius: 6,
  });
}

function badge(id: string, short: string, label: string): Mark[] {
  const subject: Subject = { role: 'badge', id, label };
  return [
    box(subject, 282, 182, 16, 16, { radius: 8, fill: '#ffffff', stroke: INK }),
    text(subject, short, 284, 194, { size: 9 }),
  ];
}

function box(subject: Subject, x: number, y: number, width: number, height: number, look: object): Mark {
  return { kind: 'box', subject, x, y, width, height, radius: 0, ...look };
}

function line(subject: Subject, coordinates: readonly number[], look: object): Mark {
  const points = Array.from({ length: coordinates.length / 2 }, (_, index) => ({
    x: coordinates[2 * index] ?? 0,
    y: coordinates[2 * index + 1] ?? 0,
  }));
  return { kind: 'line', subject, points, radius: 0, closed: false, ...look };
}

function text(subject: Subject, words: string, x: number, y: number, look: object = {}): Mark {
  const style = { size: 14, weight: 'regular' as const, color: INK, width: words.length * 6.5 };
  return { kind: 'text', subject, text: words, x, y, ...style, ...look };
}
