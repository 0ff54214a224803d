import { describe, expect, test } from 'vitest';
import { check } from '../testing/check.ts';
import { readText } from '../testing/reading.ts';

async function errors(text: string): Promise<readonly string[]> {
  return (await check(text)).filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('a value that is none is told once', () => {
  const INDICATOR = (line: string) => `aims { a "A" { indicator "I" { ${line} } } }`;
  test.each([
    [INDICATOR('target at least 50%'), '`at least 50%` is not an amount'],
    [INDICATOR('baseline about 3'), '`about 3` is not an amount'],
    ['activities { a "A" { cost about £5 } }', '`about £5` is not an amount'],
    ['interventions { i "I" { eif level 3 } }', '`level 3` is not a rating'],
    [
      INDICATOR('target 50% on 2027-03'),
      '`on` cannot stand here: an `actual` takes `on` and a date, a `target` takes `by`',
    ],
    ['activities { a "A" { cost £5 as of 2019 } }', '`as` cannot stand here: write `as at`'],
  ])('%s', async (text, message) => {
    expect(await errors(text)).toEqual([expect.stringContaining(message)]);
  });

  test('and what follows it on its line is read', () => {
    const { theory } = readText('activities { a "A" { cost about £5  provider "P"  dose "weekly" } }');
    expect(theory.cards[0]).toMatchObject({ provider: 'P', dose: 'weekly' });
  });
});

test('an amount is shown as it was written', () => {
  const { theory } = readText('activities { a "A" { cost £1.5m } b "B" { cost 5 £ } }');
  expect(theory.cards.map(({ cost }) => cost?.amount.text)).toEqual(['£1.5m', '5 £']);
});

describe('when an indicator is collected', () => {
  const collected = (line: string) => {
    const { told, theory } = readText(`aims { a "A" { indicator "I" { ${line}  baseline 3 } } }`);
    return [told.map((one) => one.replace(/.* /, '')), theory.cards[0]?.indicators[0]?.collectedAt];
  };
  test.each([
    ['collected at start, end, "three months after"', [], ['start', 'end', 'three months after']],
    ['collected at three months after', ['unquoted-words'], ['three months after']],
    ['collected at start, 3 months after, end', ['unquoted-words'], ['start', '3 months after', 'end']],
  ])('%s', (line, told, moments) => {
    expect(collected(line)).toEqual([told, moments]);
  });
});

test('a rating’s cost and a cost on one line are two details', () => {
  const { told, theory } = readText('interventions { i "I" { eif 3 cost 1  cost 155 USD as at 2019 } }');
  expect(told).toEqual([]);
  expect(theory.interventions[0]).toMatchObject({
    eif: { rating: '3', cost: 1 },
    cost: { amount: { value: 155, unit: 'USD' }, asAt: '2019' },
  });
});

describe('the scores of a hexagon', () => {
  const hexagon = (line: string) => `interventions { i "I" { ${line}  dose "weekly" } }`;
  const scores = (line: string) => readText(hexagon(line)).theory.interventions[0];
  test.each([
    ['hexagon { need four  fit 5 }', '`four` is not what `need` takes', { fit: 5 }],
    ['hexagon { need: 4  fit 5 }', 'No `:` is needed here', { need: 4, fit: 5 }],
    ['hexagon { need 4, fit 5 }', 'No `,` is needed here', { need: 4, fit: 5 }],
    ['hexagon need 4 fit 5', 'The scores of a hexagon stand in braces', { need: 4, fit: 5 }],
    ['hexagon { need 4/5  fit 5 }', '`4/5` is not what `need` takes', { fit: 5 }],
    ['hexagon { need 4 of 5  fit 5 }', '`4 of 5` is not what `need` takes', { fit: 5 }],
    ['hexagon { need 3,5  fit 5 }', '`3,5` is not what `need` takes', { fit: 5 }],
    ['hexagon { need 4-5  fit 5 }', '`4-5` is not what `need` takes', { fit: 5 }],
    ['hexagon { need  fit 5 }', '`need` has no score yet', { fit: 5 }],
  ])('%s', async (line, message, read) => {
    expect(await errors(hexagon(line))).toEqual([expect.stringContaining(message)]);
    expect(scores(line)).toMatchObject({ hexagon: read, dose: 'weekly' });
  });
});

test('details are parted by nothing: a comma or semicolon is told as what it is', async () => {
  expect(await errors('activities { a "A" { dose "weekly", provider "P" } }')).toEqual(['No `,` is needed here']);
  expect(await errors('activities { a "A" { dose "weekly"; provider "P" } }')).toEqual(['No `;` is needed here']);
});

test('what is no detail is told with what to write', async () => {
  expect(await errors('activities { a "A" { funding "Lottery" } }')).toEqual([
    '`funding` is not a detail: for words of your own write `note`, for a card in this one `includes`',
  ]);
});

describe('a word of the language is a name where a name belongs, whatever follows on its line', () => {
  test.each(['note', 'evidence', 'cost', 'confidence', 'kind', 'who', 'indicator', 'hexagon', 'level', 'health'])(
    '%s',
    (name) => {
      const { told, theory } = readText(
        `assumptions { ${name} "N" }\nproblems { a "A" b "B" }\na -> b { assumes ${name}  because "x" }`,
      );
      expect(told).toEqual([]);
      expect(theory.arrows[0]?.assumes[0]?.name).toBe(name);
      expect(theory.arrows[0]?.because).toBe('x');
      const list = readText(`stakeholders { ${name} "N" p "P" }\nactivities { a "A" { who p, ${name}  dose "d" } }`);
      expect(list.told).toEqual([]);
      expect(list.theory.cards[0]).toMatchObject({ who: [{ name: 'p' }, { name }], dose: 'd' });
    },
  );
});
