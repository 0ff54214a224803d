import { expect, test } from 'vitest';
import { check } from '../../testing/check.ts';

async function told(about: string, collected: string): Promise<readonly string[]> {
  const text = `theory "Respite"
stakeholders { carer "Carers at home" nurse "Nurses" }
short-term outcomes {
  a "Carers sleep more" { indicator "Sleep" { using sleep  collected at start, end } }
  b "Carers feel less alone" { indicator "Loneliness" { using alone  collected at ${collected} } }
}
measures {
  sleep "Sleep interview" { about carer  takes "45 minutes" }
  alone "Loneliness interview" { about ${about}  takes "half an hour" }
}
`;
  return (await check(text)).filter(({ code }) => code === 'measurement-burden').map(({ message }) => message);
}

test('collections of the same measures are told of once', async () => {
  expect(await told('carer', 'start, end')).toEqual([
    'Collected at start and end, the measures take 75 minutes together each time: could fewer tell enough?',
  ]);
  expect(await told('carer', 'end')).toEqual([
    'Collected at end, the measures take 75 minutes together: could fewer tell enough?',
  ]);
});

test('what staff are asked is no burden on a family', async () => {
  expect(await told('nurse', 'start, end')).toEqual([]);
});
