import { describe, expect, test } from 'vitest';
import { applied, check, open } from '../testing/check.ts';

describe('splitting a card', () => {
  const theory = (words: string, arrows: string) => `theory "T"
stakeholders { parent "Parents" }
activities { talk "Talk" }
short-term outcomes {
  calm "${words}" {
    who parent
  }
}
long-term outcomes { home "Homes are calm" }
${arrows}
`;
  const split = async (text: string) => {
    const [fix] = (await check(text)).find(({ code }) => code === 'compound-outcome')?.fixes ?? [];
    return fix && applied(text, fix);
  };

  test('each part keeps the people and the arrows of the whole', async () => {
    const after = await split(theory('Parents feel less stress, and shout at the baby less', 'talk -> calm -> home'));
    expect(after).toContain('  calm "Parents feel less stress" {\n    who parent\n  }\n');
    expect(after).toContain('"Parents shout at the baby less" { who parent }');
    const { theory: split2 } = await open(after ?? '');
    expect(split2.cards.filter(({ stage }) => stage === 'short-term')).toHaveLength(2);
    expect(split2.arrows).toHaveLength(4);
  });

  test('parts with a change of their own stand alone', async () => {
    const after = await split(theory('The child is calmer, with better sleep and fewer tears', 'talk -> calm'));
    expect(after).toContain('"The child is calmer"');
    expect(after).toContain('"Better sleep"');
    expect(after).toContain('"Fewer tears"');
  });

  test.each([
    ['so', 'talk -> calm\ncalm -> home', ['talk -> calm', 'NEXT -> home', 'calm -> NEXT']],
    ['so that', 'talk -> calm -> home', ['talk -> calm -> NEXT -> home']],
    [
      'so',
      'talk -> calm { because "B" }',
      ['talk -> calm { because "B" }', 'calm -> NEXT { because "Why does one lead to the other?" }'],
    ],
    ['so', '', ['calm -> NEXT']],
  ])('what comes of the first part (“%s”) is led to from it: %s', async (joint, arrows, expected) => {
    const text = theory(`Parents trust helpers more, ${joint} help works better`, arrows);
    const after = (await split(text)) ?? '';
    expect(after).toContain('  calm "Parents trust helpers more" {');
    const [, next = ''] = /(\S+) "Help works better" \{ who parent \}/.exec(after) ?? [];
    expect(after.split('\n').filter((line) => line.includes('->'))).toEqual(
      expected.map((line) => line.replaceAll('NEXT', next)),
    );
    expect((await check(after)).map(({ severity }) => severity)).not.toContain('error');
  });

  test('where only some parts come of others, or a list or a reason is in the way, people decide', async () => {
    const words = 'Parents trust helpers more, so help works better';
    expect(await split(theory(`${words}, and babies sleep more`, 'talk -> calm'))).toBeUndefined();
    expect(await split(theory(words, 'talk -> calm -> home { because "B" }'))).toBeUndefined();
  });

  test('where the card leads on together with another, people decide', async () => {
    const text = theory('Parents feel less stress, and shout less often', 'talk & calm -> home');
    expect(await split(text)).toBeUndefined();
  });
});
