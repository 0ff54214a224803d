import { expect, test } from 'vitest';
import type { FigureView } from './figure-html.ts';
import type { MarkdownIt } from './markdown-it.ts';
import { type Place, showTheories } from './theories-in-markdown.ts';

const drawn: FigureView = { image: 'data:image/svg+xml;base64,AA', alt: 'A "warm" start', words: [], isDrawing: false };

/** What a page makes of a piece, and where it asked for a figure. */
function rendered(kind: 'fence' | 'image', piece: { info?: string; content?: string; src?: string }, view = drawn) {
  const asked: Place[] = [];
  const plain = { renderToken: () => '<plain>' };
  const markdown: MarkdownIt = { renderer: { ...plain, rules: { fence: () => '<pre>', image: () => '<img>' } } };
  showTheories(markdown, (place) => {
    asked.push(place);
    return view;
  });
  const { info = '', content = '', src = null } = piece;
  const token = {
    info,
    content,
    attrGet: (name: string) => (name === 'data-src' ? src : name === 'data-line' ? '7' : null),
  };
  const env = { currentDocument: 'file:///page.md' };
  const html = markdown.renderer.rules[kind]?.([token, token], 0, {}, env, plain);
  return { html, asked };
}

test('a block of theory is a figure, which scrolls with its line; words cannot leave their place', () => {
  const { html, asked } = rendered('fence', { info: 'toc', content: 'aims { a }' });
  expect(asked).toEqual([{ kind: 'block', page: 'file:///page.md', index: 0, text: 'aims { a }' }]);
  expect(html).toContain(
    '<img class="toc-figure-image" src="data:image/svg+xml;base64,AA" alt="A &quot;warm&quot; start">',
  );
  expect(html).toContain('data-line="7"');
});

test('a linked theory is a figure with the words of its link', () => {
  const { html, asked } = rendered('image', { src: 'our%20theory.toc#top', content: '<our>' });
  expect(asked).toEqual([{ kind: 'file', page: 'file:///page.md', path: 'our theory.toc' }]);
  expect(html).toContain('alt="&lt;our&gt;"');
});

test('other blocks and images are left alone', () => {
  expect(rendered('fence', { info: 'js' })).toEqual({ html: '<pre>', asked: [] });
  expect(rendered('fence', { info: 'tocs' })).toEqual({ html: '<pre>', asked: [] });
  expect(rendered('image', { src: 'x.png' })).toEqual({ html: '<img>', asked: [] });
  expect(rendered('image', { src: 'https://example.org/a.toc' })).toEqual({ html: '<img>', asked: [] });
});

test('what cannot be drawn stays as it is written, with the reason below', () => {
  const nothing = { alt: '', words: [], isDrawing: false };
  expect(rendered('fence', { info: 'toc' }, nothing).html).toBe('<pre>');
  const { html } = rendered('fence', { info: 'toc' }, { ...nothing, words: ['`a` < `b`'] });
  expect(html).toContain('<pre>');
  expect(html).toContain('<code>a</code> &lt; <code>b</code>');
});
