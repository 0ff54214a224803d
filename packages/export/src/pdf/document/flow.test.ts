import { expect, test } from 'vitest';
import { px, textPage } from '../../docx/measures.ts';
import { Flow, type Unit } from './flow.ts';

const FORMAT = textPage('portrait');
const { top, bottom } = Flow.roomOn(FORMAT);
const ROOM = bottom - top;

/** Where units were placed: page and px below the top of its room. */
class Record {
  readonly places: [name: string, page: number, y: number][] = [];

  unit(name: string, height: number, more: Partial<Unit> = {}): Unit {
    return { height, place: (page, { y }) => this.places.push([name, page.number, Math.round(y - top)]), ...more };
  }
}

test('what has no room goes to the next page, where nothing is kept free above it', () => {
  const record = new Record();
  const flow = new Flow();
  flow.open(FORMAT);
  flow.add(
    record.unit('a', ROOM - 50, { before: 30 }),
    record.unit('b', 60, { before: 20 }),
    record.unit('c', 10, { before: 20 }),
  );
  flow.finish();
  expect(record.places).toEqual([
    ['a', 0, 0],
    ['b', 1, 0],
    ['c', 1, 80],
  ]);
});

test('a heading stands on the page of what follows it', () => {
  const record = new Record();
  const flow = new Flow();
  flow.open(FORMAT);
  flow.add(record.unit('text', ROOM - 50), record.unit('heading', 20, { isKept: true }), record.unit('row', 40));
  flow.finish();
  expect(record.places.map(([name, page]) => [name, page])).toEqual([
    ['text', 0],
    ['heading', 1],
    ['row', 1],
  ]);
});

test('the headings of a table stand again above a row that begins a page', () => {
  const record = new Record();
  const flow = new Flow();
  const again = record.unit('again', 20);
  flow.open(FORMAT);
  flow.add(record.unit('head', 20, { isKept: true }));
  flow.add(...['one', 'two', 'three'].map((name) => record.unit(name, ROOM / 2 - 15, { again })));
  flow.finish();
  expect(record.places.map(([name, page]) => [name, page])).toEqual([
    ['head', 0],
    ['one', 0],
    ['two', 0],
    ['again', 1],
    ['three', 1],
  ]);
});

test('what is taller than a page stands at the top of one', () => {
  const record = new Record();
  const flow = new Flow();
  flow.open(FORMAT);
  flow.add(record.unit('small', px(10)), record.unit('tall', ROOM * 2), record.unit('next', px(10)));
  expect(flow.finish()).toHaveLength(3);
  expect(record.places.map(([name, page]) => [name, page])).toEqual([
    ['small', 0],
    ['tall', 1],
    ['next', 2],
  ]);
});
