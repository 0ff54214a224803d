import { describe, expect, test } from 'vitest';
import type { Picture, Subject } from '../picture.ts';
import { toSvg } from './to-svg.tsx';

const card: Subject = { role: 'card', id: 'warmth', stage: 'aims', label: 'Feel safe & warm', line: 7 };
const text = { kind: 'text', size: 12, weight: 'regular', color: '#000000', width: 40 } as const;

const picture: Picture = {
  width: 200,
  height: 100,
  title: 'A <theory>',
  description: 'Aims\n1. Feel safe & warm.',
  language: 'en-GB',
  background: '#ffffff',
  textSizePt: 9,
  fontFamily: 'Source Sans 3',
  marks: [
    {
      kind: 'box',
      subject: { role: 'heading', stage: 'aims', label: 'Aims' },
      x: 10,
      y: 5,
      width: 80,
      height: 20,
      radius: 3,
      fill: '#8d6a02',
    },
    {
      kind: 'box',
      subject: card,
      x: 10,
      y: 30,
      width: 80,
      height: 40,
      radius: 4,
      fill: '#f4f0e6',
      stroke: '#8d6a02',
      strokeWidth: 1,
    },
    { ...text, subject: card, text: 'Feel safe &', x: 17, y: 45, joins: 'space' },
    { ...text, subject: card, text: 'warm', x: 17, y: 60 },
    {
      kind: 'line',
      subject: { role: 'arrow', id: 'arrow-0', label: '“a” leads to “b”' },
      points: [
        { x: 90, y: 50 },
        { x: 120, y: 50 },
        { x: 120, y: 80 },
      ],
      radius: 5,
      closed: false,
      stroke: '#44484c',
      strokeWidth: 1.25,
    },
  ],
};

describe('a picture as SVG', () => {
  test('has real text, says what things are, and rounds elbows', () => {
    expect(toSvg(picture).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" role="graphics-document document" aria-roledescription="theory of change" aria-labelledby="toc-title" aria-describedby="toc-description" lang="en-GB" font-family="'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif" text-rendering="geometricPrecision">
      <title id="toc-title">A &lt;theory>
      </title>
      <desc id="toc-description">Aims
      1. Feel safe &amp; warm.</desc>
      <rect width="200" height="100" fill="#ffffff" data-role="paper">
      </rect>
      <g role="group" aria-label="Aims" data-column="aims">
      <g data-role="heading" data-stage="aims">
      <rect x="10" y="5" width="80" height="20" rx="3" fill="#8d6a02">
      </rect>
      </g>
      <g role="graphics-object" aria-label="Feel safe &amp; warm" data-role="card" data-id="warmth" data-stage="aims" data-line="7">
      <rect x="10" y="30" width="80" height="40" rx="4" fill="#f4f0e6" stroke="#8d6a02" stroke-width="1">
      </rect>
      <text font-size="12" fill="#000000">
      <tspan x="17" y="45">Feel safe &amp; </tspan>
      <tspan x="17" y="60">warm</tspan>
      </text>
      </g>
      </g>
      <g role="graphics-symbol" aria-label="“a” leads to “b”" data-role="arrow" data-id="arrow-0">
      <path d="M90 50L115 50Q120 50 120 55L120 80" fill="none" stroke="#44484c" stroke-width="1.25">
      </path>
      </g>
      </svg>
      "
    `);
  });

  test('is the same every time', () => {
    expect(toSvg(picture)).toBe(toSvg(structuredClone(picture)));
  });

  test('carries its type when it is given', () => {
    const fontCss = "@font-face{font-family:'Source Sans 3';src:url(data:font/woff2;base64,AAAA)}";
    expect(toSvg(picture, { fontCss })).toContain(`<style>${fontCss}</style>`);
  });

  test('begins its ids as asked, where several stand in a page', () => {
    expect(toSvg(picture, { idPrefix: 'second-' })).toContain('aria-labelledby="second-title"');
  });

  test('is well-formed whatever the words hold', () => {
    const odd = { ...picture, title: 'bell \u0007 and \uffff', description: '"]]> --><script>' };
    const svg = toSvg(odd);
    expect(svg).toContain('bell  and');
    expect(svg).toContain(']]&gt; -->&lt;script>');
    expect(svg).not.toContain(']]>');
  });
});
