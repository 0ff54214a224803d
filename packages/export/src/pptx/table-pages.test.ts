import { type Faces, loadFace, pairFaces } from '@theory-of-change/diagram';
import { beforeAll, expect, test } from 'vitest';
import type { Table } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { testResources } from '../testing/resources-node.ts';
import { type TablePage, tablePages } from './table-pages.ts';

let faces: Faces;
beforeAll(async () => {
  const { regular, bold } = await testResources.fonts('office');
  faces = pairFaces(loadFace(regular), loadFace(bold));
});

function tableOf(...rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    id: 'risks',
    caption: 'Risks',
    summary: 'What may go wrong',
    columns: [
      { heading: 'Risk', share: 0.5 },
      { heading: 'Reply', share: 0.5 },
    ],
    rows: rows.map((cells) => cells.map((text) => ({ paragraphs: [[{ text }]] }))),
  };
}

function pagesOf(table: Table): readonly TablePage[] {
  return tablePages(table, { faces, sizePt: 12, widths: [300, 300], height: 400 });
}

const column = (pages: readonly TablePage[], n: number) =>
  pages
    .flatMap(({ rows }) => rows.map(({ cells }) => (cells[n]?.paragraphs ?? []).map(textOf).join(' ')))
    .filter((text) => text !== '');

test('rows stay whole, in their order, and no slide is overfull', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [
    `Risk ${i}`,
    'A reply that takes more than one line of its cell, or two',
  ]);
  const pages = pagesOf(tableOf(...rows));
  expect(pages.length).toBeGreaterThan(2);
  expect(column(pages, 0)).toEqual(rows.map(([name]) => name));
  for (const { header, rows: set } of pages) {
    expect(set.reduce((sum, { height }) => sum + height, header)).toBeLessThanOrEqual(400);
  }
});

test('a row that is taller than a slide goes on on the next, with all of its words', () => {
  const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
  const pages = pagesOf(tableOf(['Before', 'a'], ['Long', long], ['After', 'b']));
  expect(pages.length).toBeGreaterThan(2);
  expect(column(pages, 1).join(' ')).toBe(`a ${long} b`);
  expect(column(pages, 0)).toEqual(['Before', 'Long', 'After']);
});

test('a table without rows has its headings', () => {
  expect(pagesOf(tableOf())).toMatchObject([{ rows: [] }]);
});
