import { readableDate, type Theory } from '@theory-of-change/model';

/** A theory that uses all that the language can say; what is the team's own begins with PRIVATE. It stands beside `clinical.toc`. */
export const EVERY_WORD = `
import "./clinical.toc" as clinical
theory "A title of its own"
level system
status draft
organisation "Anytown Organisation"
authors "Anna Author"
source "A source of the whole"
date 2026-11-22
version "edition seven"
language en-GB
population "Families of the population" { ages pregnancy to 24 months }
context "One context"
context "Another context"
heading problems "Our own heading"
ceiling medium-term
timeframe short-term "by the end of everything"
timeframe impact "in a lifetime"

stakeholders {
  parent "Parents and carers" { evidence study  url "https://example.org/parents"  note "PRIVATE parent"  question "PRIVATE who" }
  infant "Babies and toddlers"
  worker "A worker with a clipboard"
}
problems {
  need "A need" {
    in full "A need in many more words"
    includes smaller "A smaller need" { in full "A smaller need at length"  url "https://example.org/smaller" }
    evidence study
    url "https://example.org/need"
    note "PRIVATE need"
  }
}
problems "A group of needs" { second "The second need" }
aims { aim "An aim" { in full "An aim in full"  indicator "A sign of the aim" { baseline 5%  using kips } } }
inputs {
  money "Money" { who parent  uses vig  dose "once"  provider "A giver"  resource "A bank account"  cost £310,000  funded by "The Lottery bid"  guidance "Guidance on money"  detailed in clinical  evidence study  url "https://example.org/money" }
}
activities {
  therapy "Offer therapy" {
    in full "Offer families therapy of many kinds"
    includes strengths "Build on strengths" { uses vig  dose "six times"  guidance "Guidance on strengths"  in full "Build on all strengths" }
    who parent, infant
    dose "weekly, for a year"
    provider "Two therapists"
    resource "A room"
    resource "A camera"
    cost 155 USD as at 2019
    funded by "The Lottery bid"
    funded by "A foundation"
    guidance "NICE QS37, statement 9"
    detailed in "./clinical.toc"
    question "PRIVATE therapy"
    evidence study
    url "https://example.org/therapy"
  }
}
outputs { counted "Families seen" { in full "All families that were seen"  indicator "Number of families" { target 120 families by 2027-03 } } }
short-term outcomes "For parent and baby" {
  warmth "Parent and infant feel safe" {
    who parent, infant
    in full "Parent and infant feel safe with each other"
    includes play "They play" { in full "They play more often"  indicator "Hours of play" }
    detailed in clinical
    indicator "Dyads rated 3 or more" {
      using kips
      baseline 38%
      target 50% by 2027-03
      target 60% by 2028-03-31
      actual 45% on 2026-09-30
      collected at start, end, "three months after"
      collected by worker
    }
    indicator "A second indicator" { collected by "The secretary" }
    evidence study
    url "https://example.org/warmth"
  }
}
medium-term outcomes { relaxed "The child is calmer" }
long-term outcomes { health "Children grow up healthier" { in full "All children grow up healthier" } }
impact { fair "The town is fairer" { url "https://example.org/fair" } }
assumptions {
  attendance "Families can come every week" { indicator "Sessions attended" { baseline 71%  collected at "every month" }  evidence study  url "https://example.org/attendance"  note "PRIVATE attendance" }
}
enablers { referrals "Referrers know the team" { helps therapy  indicator "Referrals made"  evidence study  url "https://example.org/referrals" } }
risks {
  strain "Trauma can hurt" { threatens strengths  mitigation "Agree a safety plan"  likelihood high  severity low  owner "The lead"  indicator "Complaints heard"  evidence study  url "https://example.org/strain"  question "PRIVATE strain" }
}
ideas { dads "PRIVATE dads' group" { note "PRIVATE note of an idea" } }
measures {
  kips "Keys to Interactive Parenting Scale" {
    kind observation
    about parent, infant
    completed by worker
    ages 12 to 48 months
    takes "20 minutes of video"
    cost 155 USD as at 2018-05
    training "e-learning for all"
    licence "free for charities"
    evidence study
    url "https://example.org/kips"
    note "PRIVATE kips"
  }
}
interventions {
  vig "Video Interaction Guidance" {
    eif unlisted as at 2017
    ages birth to 5 years
    dose "six sessions"
    cost £900
    training "two days away"
    guidance "NICE NG26"
    applies to "Families on the edge of care"
    hexagon { need 4  fit 5  capacity 3  evidence 4  usability 2  supports 3 }
    evidence study
    url "https://example.org/vig"
  }
}
evidence {
  study "Fukkink (2008), video feedback" { kind meta-analysis  strength strong  applies to "Video feedback with many"  as at 2008  url "https://example.org/study"  evidence other }
  other "Another study" { kind rct  strength mixed }
}
need -> aim -> therapy -> warmth -> relaxed -> health -> fair
money -> therapy { because "Money pays for rooms"  url "https://example.org/arrow"  applies to "Rooms only"  confidence high  note "PRIVATE arrow" }
strengths & money -> play { because "Both are needed"  assumes attendance  evidence other }
problems -> aims { because "Every aim answers a need"  assumes attendance  evidence study  url "https://example.org/column" }
relaxed ~> warmth { because "Calm spreads" }
clinical.health -> fair { because "It adds up" }
`;

/** Keys whose texts are no words of the reader's: pointers, places, and choices that documents say in their own words. */
const NOT_WORDS: ReadonlySet<string> = new Set(
  'id name uri language kind status level stage ceiling from to parent likelihood severity confidence strength rating unit imports logo source range path alias'.split(
    ' ',
  ),
);
const PRIVATE: ReadonlySet<string> = new Set(['notes', 'questions', 'ideas']);
const DATES: ReadonlySet<string> = new Set(['date', 'by', 'on', 'asAt']);

/** All texts of a theory that anybody may read, as a document writes them. */
export function publicWords(theory: Theory): readonly string[] {
  return wordsIn(theory, (key) => !PRIVATE.has(key));
}

/** The team's own. */
export function privateWords(theory: Theory): readonly string[] {
  return wordsIn(theory, () => true).filter((words) => words.includes('PRIVATE'));
}

/** All texts of a value, as a document writes them. */
function wordsIn(value: unknown, wanted: (key: string) => boolean, key = ''): readonly string[] {
  if (typeof value === 'string') {
    if (DATES.has(key)) return [readableDate(value, 'en-GB')];
    return key === 'collectedBy' && value === 'worker' ? ['A worker with a clipboard'] : [value];
  }
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, wanted, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([inner]) => !NOT_WORDS.has(inner) && wanted(inner))
    .flatMap(([inner, one]) => wordsIn(one, wanted, inner));
}
