import type {
  AgeSpan,
  Ages,
  AgeWindow,
  Card,
  Indicator,
  Intervention,
  Measure,
  Meeting,
  Ref,
  Theory,
} from '@theory-of-change/model';
import { bornPart, meeting, OUTCOME_STAGES, parseAges, spanOf } from '@theory-of-change/model';
import { agesTextFor } from '../../model/details.ts';
import { windowAt } from '../age-span.ts';
import { byId } from '../by-id.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { entriesInReach } from '../in-reach.ts';
import { momentOf } from '../prose/moments.ts';
import { bare, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { CHILDREN } from '../words/people.ts';

/** A measure or an intervention made for other ages than those of the children here, when it is used with them. */
export const measureOutsideAge: Rule = {
  check: (file) => {
    const { population, cards, measures, interventions } = file.theory;
    if (!population?.ages) return [];
    const born = bornPart(spanOf(population.ages));
    const aboutChild = measures.filter((measure) => isAboutChild(file.theory, measure));
    const uses = cards.flatMap((card): readonly Use[] => [
      ...card.indicators.flatMap((indicator) =>
        indicator.using.flatMap((ref): readonly Use[] => {
          const ages = agesOf(aboutChild, ref);
          const when = indicator.collectedAt.join(', ');
          return ages ? [{ ref, ages, when, windows: windowsOf(card, indicator, born), list: 'measures' }] : [];
        }),
      ),
      ...card.uses.flatMap((ref): readonly Use[] => {
        const ages = agesOf(aboutChild, ref) ?? agesOf(interventions, ref);
        const list = byId(aboutChild).has(ref.id) ? 'measures' : 'interventions';
        return ages ? [{ ref, ages, when: '', windows: [windowAt(born, { kind: 'start' })], list }] : [];
      }),
    ]);
    return uses.flatMap((use) => told(file, use, population.ages?.text ?? ''));
  },
  passing: `theory "A garden for the street"
population "Children who come to the garden" { ages 5 to 7 years }
stakeholders { child "Children" }
short-term outcomes {
  dig "Children dig with both hands" { indicator "Children who do" { using grip  collected at start, end } }
}
measures { grip "Grip check" { about child  ages 4 to 8 years } }
`,
  failing: `theory "A garden for the street"
population "Children who come to the garden" { ages 5 to 7 years }
stakeholders { child "Children" }
short-term outcomes {
  dig "Children dig with both hands" { indicator "Children who do" { using fist  collected at start, end } }
}
measures {
  fist "Fist check" { about child  ages 4 to 24 months }
  grip "Grip check" { about child  ages 4 to 8 years }
}
`,
};

/** Something that is used, with the ages that it is made for and those at which the children meet it. */
interface Use {
  readonly ref: Ref;
  readonly ages: Ages;
  /** The moments of collecting, as they are written. */
  readonly when: string;
  readonly windows: readonly AgeWindow[];
  readonly list: 'measures' | 'interventions';
}

function agesOf(entries: readonly (Measure | Intervention)[], ref: Ref): Ages | undefined {
  return byId(entries).get(ref.id)?.ages;
}

function told(file: TheoryFile, use: Use, here: string): readonly Observation[] {
  const { ref, ages, when, windows } = use;
  const found = worst(spanOf(ages), windows);
  if (found === 'fits') return [];
  const what = `\`${ref.name}\` is made for ${ages.text}, and the children here are ${here}`;
  const collected = when === '' ? '' : `, collected at ${when}`;
  if (found === 'misses') {
    return [{ range: ref.range, message: `${what}${collected}: which would fit them?`, fixes: fitting(file, use) }];
  }
  return [
    { range: ref.range, message: `${what}${collected}: with which of them is it used?`, severity: 'information' },
  ];
}

/** Missing at all moments is a mistake; at some of them, or for some of the children, it is a question. */
function worst(made: AgeSpan, windows: readonly AgeWindow[]): Meeting {
  const meetings = windows.map((window) => meeting(made, window));
  if (meetings.every((one) => one === 'misses')) return 'misses';
  return meetings.every((one) => one === 'fits') ? 'fits' : 'part';
}

/** Where no moment is given, a short-term outcome is measured by the end of the work, a later one some time after. */
function windowsOf(card: Card, { collectedAt }: Indicator, born: AgeSpan): readonly AgeWindow[] {
  if (collectedAt.length > 0) return collectedAt.map((text) => windowAt(born, momentOf(text)));
  const isLater = OUTCOME_STAGES.includes(card.stage) && card.stage !== 'short-term';
  return [windowAt(born, { kind: isLater ? 'unknown' : 'end' })];
}

function isAboutChild(theory: Theory, { about }: Measure): boolean {
  return about.some((ref) => {
    const words = byId(theory.stakeholders).get(ref.id)?.words ?? '';
    return namesChild(ref.name) || namesChild(words);
  });
}

/** “Babies and toddlers” are children, “Parents of toddlers” are not. */
function namesChild(words: string): boolean {
  const [head = ''] = words.split(/\b(?:of|with|for|expecting)\b/u);
  return tokensOf(head).some((token) => CHILDREN.has(bare(token)));
}

/** More choices than this are read by nobody. */
const CHOICES = 3;

function fitting(file: TheoryFile, { ref, windows, list }: Use): readonly Fix[] {
  return entriesInReach(file, list)
    .filter(({ name, node }) => {
      const text = agesTextFor(node.details);
      return name !== ref.name && text !== undefined && worst(spanOf(parseAges(text)), windows) === 'fits';
    })
    .slice(0, CHOICES)
    .map(({ name }) => ({ title: `Use \`${name}\``, edits: [replace(ref.range, name)] }));
}
