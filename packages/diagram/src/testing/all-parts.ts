import type { Theory } from '@theory-of-change/model';
import { sketch } from './theory.ts';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Groups, sub-columns, column arrows, chips, unfinished and funded cards, and every strength of evidence. */
export const allParts: Theory = withEvidence(
  sketch({
    about: {
      title: 'A town where every child reads for pleasure',
      status: 'workshop',
      organisation: 'Anytown Libraries',
      population: { words: 'Children of five to eleven and their families' },
      ceiling: 'short-term',
      externals: [
        {
          id: 'schools.trained',
          name: 'schools.trained',
          words: 'Teachers know the books that children love',
          stage: 'short-term',
          theory: 'Reading in schools',
          source: { range: NOWHERE },
        },
        {
          id: 'city.jobs',
          name: 'city.jobs',
          words: 'More young people find work',
          stage: 'impact',
          theory: 'Skills for the city',
          source: { range: NOWHERE },
        },
      ],
    },
    headings: { problems: 'Why we began', inputs: 'What we put in' },
    timeframes: { impact: 'a generation' },
    cards: {
      few: { stage: 'problems', words: 'Few families own books' },
      shut: { stage: 'problems', words: 'The library is shut when families are free' },
      money: { stage: 'inputs', words: '£310,000 over three years' },
      people: { stage: 'inputs', words: 'Forty volunteers and a children’s librarian' },
      late: { stage: 'activities', words: 'Open until eight, and on Sundays', fundedBy: ['Lottery bid'] },
      gift: { stage: 'activities', words: 'Give each child a book a term' },
      train: { stage: 'activities', words: 'Train volunteers', fundedBy: ['Lottery bid'] },
      read: { stage: 'activities', words: 'Volunteers read with children, one to one' },
      visits: { stage: 'outputs', words: '1,200 families join' },
      books: { stage: 'outputs', words: '9,000 books given' },
      joy: { stage: 'short-term', group: 'For children', words: 'Children choose to read' },
      skill: { stage: 'short-term', group: 'For children', words: 'Children read more easily' },
      habit: { stage: 'short-term', group: 'For families', words: 'Families read together most evenings' },
      todo: { stage: 'short-term', words: 'wellbeing', unfinished: true },
      marks: { stage: 'long-term', words: 'Children do better at school' },
      fair: { stage: 'impact', words: 'The town is fairer' },
    },
    arrows: [
      'few -> gift',
      'shut -> late',
      'people -> train',
      'money -> late',
      'train -> read',
      'late -> visits',
      'gift -> books',
      'read -> skill | time',
      'visits & books -> habit | time, trust',
      'books -> joy',
      'joy -> skill',
      'habit -> joy',
      'schools.trained -> joy',
      'skill -> marks',
      'joy -> marks',
      'marks -> fair',
      'marks -> city.jobs',
      'marks ~> people',
    ],
    columnArrows: ['problems -> inputs | trust', 'outputs -> impact', 'impact ~> problems'],
    assumptions: { time: 'Parents have time in the evening', trust: 'Families feel welcome' },
    enablers: { head: { words: 'Every head teacher is a friend of the library', helps: ['read'] } },
    risks: { tired: { words: 'Volunteers tire and leave', threatens: ['read', 'train'] } },
  }),
);

function withEvidence(theory: Theory): Theory {
  const strengths = ['strong', 'promising', 'mixed', 'weak', 'harm'] as const;
  const evidence = strengths.map((strength) => ({
    id: strength,
    name: strength,
    words: `A study that found ${strength} evidence`,
    strength,
    notes: [],
    questions: [],
    evidence: [],
    urls: [],
    source: { range: NOWHERE },
  }));
  return {
    ...theory,
    evidence,
    arrows: theory.arrows.map((arrow, i) => {
      const strength = strengths[i % (strengths.length + 1)];
      return strength === undefined
        ? arrow
        : { ...arrow, evidence: [{ name: strength, id: strength, range: NOWHERE }] };
    }),
  };
}
