import { describe, expect, test } from 'vitest';
import type { BidDocument, Block } from '../document/document.ts';
import { toMarkdown } from './to-markdown.ts';

describe('Markdown of a document', () => {
  test('has title, draft mark, facts, figure and sections as headings', () => {
    expect(toMarkdown(documentOf([{ kind: 'paragraph', runs: [{ text: 'Because of this.' }] }]))).toBe(
      [
        '# Warm \\*start\\*',
        '**DRAFT**',
        '- **Date:** 22 November 2026',
        '## The figure',
        'Four cards',
        '### In words',
        '1. A need\n   - part of it\n2. Another',
        '## A section',
        'Because of this.\n',
      ].join('\n\n'),
    );
  });

  test('draws the figure as a chart where there is one', () => {
    const text = toMarkdown(documentOf([]), { mermaid: 'flowchart LR\n  a --> b\n' });
    expect(text).toContain('Four cards\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n### In words');
  });

  test('keeps a table’s cells in their columns, its row headers strong', () => {
    const text = toMarkdown(
      documentOf([
        {
          kind: 'table',
          id: 'evidence',
          caption: 'Evidence',
          summary: '',
          columns: [
            { heading: 'Source', share: 0.5 },
            { heading: 'Read | more', share: 0.5 },
          ],
          rows: [
            [
              { paragraphs: [[{ text: 'A | B' }]] },
              { paragraphs: [[{ text: 'x', href: 'https://example.org/a b>' }], [{ text: 'second' }]] },
            ],
            [{ paragraphs: [[{ text: 'C' }]] }, { paragraphs: [] }],
          ],
        },
      ]),
    );
    expect(text).toContain(
      [
        '| Source | Read \\| more |',
        '| --- | --- |',
        '| **A \\| B** | [x](<https://example.org/a b%3E>)<br>second |',
        '| **C** |  |',
      ].join('\n'),
    );
  });

  test.each([
    ['1. is no list', '1\\. is no list'],
    ['- is no list', '\\- is no list'],
    ['# is no heading', '\\# is no heading'],
    ['<b>bold</b> & [link](x) _em_ `code`', '\\<b\\>bold\\</b\\> \\& \\[link\\](x) \\_em\\_ \\`code\\`'],
  ])('%s', (text, markdown) => {
    expect(toMarkdown(documentOf([{ kind: 'paragraph', runs: [{ text }] }]))).toContain(`\n\n${markdown}\n`);
  });

  test('sets marks around words, not around blanks', () => {
    const runs = [{ text: 'Label: ', strong: true }, { text: 'and ' }, { text: 'more', emphasis: true }];
    expect(toMarkdown(documentOf([{ kind: 'paragraph', runs }]))).toContain('**Label:** and *more*\n');
  });
});

function documentOf(blocks: readonly Block[]): BidDocument {
  return {
    title: 'Warm *start*',
    language: 'en-GB',
    headingsLanguage: 'en-GB',
    draft: 'DRAFT',
    facts: [{ label: 'Date', runs: [{ text: '22 November 2026' }] }],
    figure: {
      heading: 'The figure',
      altText: 'Four cards',
      descriptionHeading: 'In words',
      description: [
        {
          kind: 'list',
          ordered: true,
          items: [
            { runs: [{ text: 'A need' }], items: [{ runs: [{ text: 'part of it' }] }] },
            { runs: [{ text: 'Another' }] },
          ],
        },
      ],
    },
    sections: [{ id: 'links', heading: 'A section', landscape: false, blocks }],
    warnings: [],
  };
}
