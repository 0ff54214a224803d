import { describe, expect, test } from 'vitest';
import { blocks, runs } from './blocks.ts';
import { htmlOf, tag } from './markup.ts';
import { contentPolicy } from './policy.ts';

describe('words in a page stay words', () => {
  test('in text and in attributes', () => {
    const html = htmlOf(tag('p', { title: '"><script>' }, '<script>alert(1)</script> & \u0000\ud800'));
    expect(html).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; \ufffd</p>');
  });

  test.each([
    [
      'https://example.org/a?b=1&c="2"',
      '<a href="https://example.org/a?b=1&amp;c=&quot;2&quot;" rel="noreferrer">x</a>',
    ],
    ['mailto:a@example.org', '<a href="mailto:a@example.org" rel="noreferrer">x</a>'],
    ['javascript:alert(1)', 'x'],
    [' JavaScript:alert(1)', 'x'],
    ['data:text/html,<script>', 'x'],
    ['//example.org', 'x'],
  ])('%s is a link only where it harms nobody', (href, html) => {
    expect(htmlOf(runs([{ text: 'x', href }]))).toBe(html);
  });
});

test('a table says what its columns and rows are, also where it is shown as blocks', () => {
  const html = htmlOf(
    blocks(
      [
        {
          kind: 'table',
          id: 'outcomes',
          caption: 'Outcomes',
          summary: 'One a row.',
          columns: [
            { heading: 'Outcome', share: 0.7 },
            { heading: 'Who', share: 0.3 },
          ],
          rows: [
            [{ paragraphs: [[{ text: 'Warmth' }]] }, { paragraphs: [[{ text: 'Parents' }], [{ text: 'Babies' }]] }],
          ],
        },
      ],
      { level: 3, ownLanguage: 'en' },
    ),
  );
  expect(html).toContain('<caption id="toc-table-outcomes" lang="en"><strong>Outcomes</strong>. One a row.</caption>');
  expect(html).toContain('<col class="toc-w70"><col class="toc-w30">');
  expect(html).toContain('<th scope="col" role="columnheader">Who</th>');
  expect(html).toContain('<th scope="row" role="rowheader">Warmth</th>');
  expect(html).toContain('<td role="cell" data-label="Who"><p>Parents</p><p>Babies</p></td>');
});

test('the policy lets the page’s own script and look in, by their hashes, and nothing from elsewhere', async () => {
  const policy = await contentPolicy('', 'body{}');
  expect(policy).toContain("default-src 'none'");
  // The hash of nothing is well known.
  expect(policy).toContain("script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
