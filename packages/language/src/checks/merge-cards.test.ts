import { describe, expect, test } from 'vitest';
import { applied, check } from '../testing/check.ts';

describe('merging two cards', () => {
  const theory = (arrows: string, more = '') => `theory "T"
activities { talk "Talk" }
short-term outcomes {
  first "Neighbours greet each other"
  second "The neighbours greet each other"${more}
}
${arrows}
`;
  const fixes = async (text: string) =>
    (await check(text)).find(({ code }) => code === 'near-duplicate')?.fixes ?? ['no finding'];

  test('the arrows of the second lead to the first', async () => {
    const text = theory('talk -> second');
    const [fix] = await fixes(text);
    expect(typeof fix === 'object' && applied(text, fix)).toBe(
      theory('talk -> first').replace('  second "The neighbours greet each other"\n', ''),
    );
  });

  test.each([
    ['in one list', 'talk -> first, second', 'talk -> first'],
    ['in one list, the other way round', 'talk -> second, first', 'talk -> first'],
    ['on a line of its own', 'talk -> first\ntalk -> second', 'talk -> first'],
    [
      'in a chain of which only a part is',
      'talk -> first\ntalk -> second -> far',
      'talk -> first\ntalk -> first -> far',
    ],
    ['twice, and not of the first', 'talk -> second\ntalk -> second', 'talk -> first\ntalk -> first'],
    ['with a reason', 'talk -> first\ntalk -> second { because "B" }', 'talk -> first\ntalk -> first { because "B" }'],
  ])('an arrow that is drawn already goes, and nothing else: %s', async (_, before, after) => {
    const far = (arrows: string) => theory(arrows).replace('\n}', '\n  far "Parents sleep through"\n}');
    const [fix] = await fixes(far(before));
    const merged = far(after).replace('  second "The neighbours greet each other"\n', '');
    expect(typeof fix === 'object' && applied(far(before), fix).trimEnd()).toBe(merged.trimEnd());
  });

  test('not offered where something would be lost', async () => {
    expect(await fixes(theory('first -> second'))).toEqual([]);
    expect(await fixes(theory('talk -> first', ' { note "Chosen by all" }'))).toEqual([]);
  });
});
