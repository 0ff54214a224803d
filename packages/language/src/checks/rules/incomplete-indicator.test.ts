import { expect, test } from 'vitest';
import { check } from '../../testing/check.ts';

async function asked(indicator: string, settings = ''): Promise<readonly string[]> {
  const text = `theory "T"\nstatus final\n${settings}\nshort-term outcomes {\n  a "Neighbours greet" { indicator "Who greet" { ${indicator} } }\n}\n`;
  return (await check(text)).filter(({ code }) => code === 'incomplete-indicator').map(({ message }) => message);
}

test('all that lacks is asked in one finding', async () => {
  expect(await asked('')).toEqual([
    'Where does it stand today (`baseline`)? How far should it go, and by when (`target … by`)? How and when will it be known (`using`, `collected at`)?',
  ]);
});

test('what is collected at the start, or again and again, is a baseline to come', async () => {
  expect(await asked('target 50% by 2027-06  collected at start, end')).toEqual([]);
  expect(await asked('target 50% by 2027-06  collected at "every quarter"')).toEqual([]);
  expect(await asked('target 50% by 2027-06  collected at end')).toEqual(['Where does it stand today (`baseline`)?']);
});

test('a target needs a date, of its own or of its column', async () => {
  const indicator = 'baseline 20%  target 50%  collected by "neighbours"';
  expect(await asked(indicator)).toEqual(['By when should the target be reached (`by`)?']);
  expect(await asked(indicator, 'timeframe short-term "within a year"')).toEqual([]);
});

test('beyond the ceiling nothing is asked', async () => {
  expect(await asked('', 'ceiling outputs')).toEqual([]);
});

test('where no indicator has a target it is asked once, of the whole theory', async () => {
  const cards = ['Ann', 'Ben', 'Cleo', 'Dan'].map(
    (name) => `  "${name} greets" { indicator "Greetings of ${name}" { collected at start, end } }`,
  );
  const text = `theory "T"\nstatus final\nshort-term outcomes {\n${cards.join('\n')}\n}\n`;
  const found = (await check(text)).filter(({ code }) => code === 'incomplete-indicator');
  expect(found.map(({ message, range, related }) => [range.start.line, message, related?.length])).toEqual([
    [0, 'None of the 4 indicators has a target: how far should each go, and by when?', 4],
  ]);
});
