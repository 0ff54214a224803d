import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readOpml } from './read-opml.ts';

const outline = (body: string, head = '') =>
  readOpml(`<?xml version="1.0"?><opml version="2.0"><head>${head}</head><body>${body}</body></opml>`, 'memory:/t.toc');

test('the levels of an outline are columns, cards and parts', () => {
  const read = outline(
    `<outline text="Our garden">
      <outline text="Inputs"><outline text="Two &amp; gardeners" _note="paid by the council"/></outline>
      <outline text="Impact"><outline text="Trust"><outline text="between &lt;b&gt;neighbours&lt;/b&gt;"/></outline></outline>
    </outline>`,
    '<title>Garden</title>',
  );
  expect(read.theory.title).toBe('Garden');
  expect(shown(read)).toEqual(['inputs: Two & gardeners', 'impact: Trust', 'impact: Trust > between neighbours']);
  expect(read.theory.cards[0]?.notes).toEqual(['paid by the council']);
});

test('lines under no known heading are kept', () => {
  const read = outline(
    '<outline text="Wild"><outline text="A"/></outline><outline text="Aims"><outline text="B"/></outline>',
  );
  expect(shown(read)).toEqual(['aims: B', 'idea: Wild', 'idea: A']);
});

test.each([
  ['<html/>', 'no outline'],
  ['<opml><body>', /^this XML is broken: unclosed xml tag\(s\): opml, body$/],
  ['<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>', 'DOCTYPE'],
  ['<opml><body/></opml>', 'no line'],
  [`<opml><body>${'<outline text="a">'.repeat(3_000)}${'</outline>'.repeat(3_000)}</body></opml>`, 'nested deeper'],
])('what is no outline is refused: %.40s', (text, words) => {
  expect(() => readOpml(text, 'memory:/t.toc')).toThrow(words);
});
