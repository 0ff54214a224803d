import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importTheory } from './import-formats.ts';
import { bytes, shown } from './testing/shown.ts';

const read = (name: string, text: string | Uint8Array) =>
  importTheory({ name, bytes: typeof text === 'string' ? bytes(text) : text }, 'memory:/t.toc');

describe('the format is told by the name, and of a text by what stands in it', () => {
  test.each([
    ['notes.txt', 'Aims\nGrow', 'aims: Grow'],
    ['page.txt', '# Garden\n## Aims\n- Grow', 'aims: Grow'],
    [
      'outline.txt',
      '<?xml version="1.0"?>\n<opml><body><outline text="Aims"><outline text="Grow"/></outline></body></opml>',
      'aims: Grow',
    ],
    ['table.txt', 'Stage\tWords\nAims\tGrow', 'aims: Grow'],
    ['map.txt', '--Aims\nA:: Grow\n--\nB:: Ask\nB -> A\n', 'aims: Grow'],
    ['TABLE.CSV', 'Stage,Words\nAims,Grow', 'aims: Grow'],
    ['nothing', 'Aims:\n- Grow', 'aims: Grow'],
  ])('%s', (name, text, line) => {
    expect(shown(read(name, text))).toContain(line);
  });

  test('unless it is said', () => {
    const file = { name: 'list.md', bytes: bytes('Aims\nGrow') };
    expect(shown(importTheory(file, 'memory:/t.toc', 'notes'))).toEqual(['aims: Grow']);
  });
});

test('a theory without a title has the file’s name', () => {
  expect(read('our_walks-2026.csv', 'Outcome\nTrust').theory.title).toBe('our walks 2026');
});

test('texts of old spreadsheets and of Windows are read', () => {
  expect(shown(read('a.csv', Uint8Array.from([...bytes('Outcome\n'), 0x43, 0x61, 0x66, 0xe9])))).toEqual([
    'short-term: Café',
  ]);
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'Outcome\nCafé'].flatMap((char) => [char.charCodeAt(0), 0])]);
  expect(shown(read('a.csv', utf16))).toEqual(['short-term: Café']);
});

describe('hostile files end with a word', () => {
  test.each([
    ['an empty file', 'a.csv', '', 'it is empty'],
    ['bytes that are no text', 'a.csv', Uint8Array.from([0x89, 0x50, 0, 1, 2, 3, 0, 9]), 'it is no text'],
    ['21 MB', 'a.txt', 'x'.repeat(21 * 1024 * 1024), 'too large'],
    ['an entity bomb', 'a.opml', '<!DOCTYPE x [<!ENTITY a "b">]><opml/>', 'DOCTYPE'],
    ['an archive of zeros', 'a.xmpz2', zipSync({ 'project.xml': new Uint8Array(80 * 1024 * 1024) }), 'too large'],
    ['a text that is called an archive', 'a.xmpz2', 'hello', 'cannot be unpacked'],
    ['a theory', 'a.toc', 'theory "T"', 'it is a theory already'],
    ['a workbook', 'a.xlsx', zipSync({ x: new Uint8Array(1) }), 'workbooks are not read'],
    ['a page of HTML', 'page', '<!doctype html><p>x', 'no format that is read'],
    ['other JSON', 'data.txt', '{ "a": 1 }', 'no format that is read'],
    ['broken JSON', 'a.json', '{"format":', 'no JSON'],
  ])('%s', (_, name, file, words) => {
    expect(() => read(name, file)).toThrow(words);
  });

  test('a page of quotations inside each other', () => {
    expect(() => read('a.md', `# A\n${'>'.repeat(200_000)} x`)).toThrow(/nested too deep|no list/);
  });

  test('5 MB of notes, of one line and of many, are read', () => {
    expect(shown(read('a.txt', `Aims\n${'x'.repeat(5_000_000)}`))).toHaveLength(1);
    expect(
      read('a.txt', `Aims\n${Array.from({ length: 3_000 }, (_, at) => `card ${at} ${'y'.repeat(1_500)}`).join('\n')}`)
        .theory.cards,
    ).toHaveLength(3_000);
  });

  test('odd signs in words stay, but for those that no text holds', () => {
    const read2 = read('a.txt', 'Aims\n“Quotes” "and" {braces} -- \u0007 \\ // 👨‍👩‍👧 子');
    expect(shown(read2)).toEqual(['aims: “Quotes” "and" {braces} -- \\ // 👨‍👩‍👧 子']);
  });
});
