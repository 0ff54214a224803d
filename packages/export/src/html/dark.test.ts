import { theme } from '@theory-of-change/diagram';
import { expect, test } from 'vitest';
import { darkRules } from './dark.ts';

const [drawn, dark] = [theme('print'), theme('dark')];

test('a dark screen has the colours of the dark theme in the place of those that were drawn', () => {
  const rules = darkRules(drawn, dark);
  expect(rules).toMatch(/^@media screen and \(prefers-color-scheme:dark\)\{/);
  expect(rules).toContain(`.toc-screen svg [fill="${drawn.ink}"]{fill:${dark.ink}}`);
  expect(rules).toContain(`.toc-screen svg [stroke="${drawn.line}"]{stroke:${dark.line}}`);
  expect(rules).toContain(`.toc-screen svg [fill="${drawn.stages.aims.card}"]{fill:${dark.stages.aims.card}}`);
});

test('words on the bands of columns stay as they are, since the bands do', () => {
  expect(drawn.stages.aims.band).toBe(dark.stages.aims.band);
  expect(drawn.stages.aims.onBand).toBe(dark.stages.aims.onBand);
  expect(darkRules(drawn, dark)).toContain(':not([data-role="heading"])>text[fill="#ffffff"]');
});
