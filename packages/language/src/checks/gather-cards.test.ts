import { describe, expect, test } from 'vitest';
import { applied, check } from '../testing/check.ts';

describe('gathering what crowds a column', () => {
  const theory = (outcomes: string) => `theory "T"
stakeholders { child "Children" adult "Adults" }
activities { dig "Digging" }
short-term outcomes {
${outcomes}}
dig -> a, b, c, d, e, f, g
`;
  const CARDS = `  a "Neighbours greet each other"
  b "Children play outside more" { who child }
  c "Neighbours lend each other tools"
  // seen last summer
  d "Children know where food comes from" { who child  indicator "Plants that they can name" }
  e "People eat what they grew"
  f "People walk more"
  g "The street is greener" // and cooler
`;
  const gathered = async (text: string) => {
    const finding = (await check(text)).find(({ code }) => code === 'crowded');
    const within = (finding?.fixes ?? []).filter(({ creates }) => creates === undefined);
    return within.map((fix) => ({ title: fix.title, text: applied(text, fix) }));
  };

  test('takes those of the same people, with their details and comments', async () => {
    expect(await gathered(theory(CARDS))).toEqual([
      {
        title: 'Gather the 2 outcomes of `child` in one card',
        text: theory(`  a "Neighbours greet each other"
  c "Neighbours lend each other tools"
  e "People eat what they grew"
  f "People walk more"
  g "The street is greener" // and cooler
  "What do these have in common?" {
    includes b "Children play outside more" { who child }
    // seen last summer
    includes d "Children know where food comes from" { who child  indicator "Plants that they can name" }
  }
`),
      },
    ]);
  });

  test('takes the last ones where no people are told, and no arrow is lost', async () => {
    const text = theory(CARDS.replaceAll('who child', 'note "A"'));
    const [fix] = await gathered(text);
    expect(fix?.title).toBe('Gather the last 2 in one card');
    const codes = (await check(fix?.text ?? '')).map(({ code }) => code);
    expect(codes).not.toContain('crowded');
    expect(codes).not.toContain('unresolved-name');
    expect(codes).not.toContain('outcome-without-cause');
  });

  test('is not offered where an arrow joins them, neither of the same people nor of the last ones', async () => {
    expect(await gathered(`${theory(CARDS)}b -> d\nf -> g\n`)).toEqual([]);
  });

  test('is not offered of more cards than people look through', async () => {
    const cards = (count: number) =>
      Array.from({ length: count }, (_, index) => `  c${index} "Neighbours greet ${index} others"`).join('\n');
    expect(await gathered(theory(`${cards(45)}\n`))).toHaveLength(1);
    expect(await gathered(theory(`${cards(46)}\n`))).toEqual([]);
  });
});
