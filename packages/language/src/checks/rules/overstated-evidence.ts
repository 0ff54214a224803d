import type { Card, EifRating, Intervention, Theory } from '@theory-of-change/model';
import { quote } from '../../grammar/quotes.ts';
import { byId } from '../by-id.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { byWords } from '../prose/by-words.ts';
import { isEnglish } from '../prose/outcomes.ts';
import { firstPhrase, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import { EVIDENCE_CLAIMS } from '../words/evidence-claims.ts';
import { placeOf } from '../written.ts';

/** “Evidence-based”, of what the EIF Guidebook rates below 3. */
export const overstatedEvidence: Rule = {
  check: ({ theory }) => {
    if (!isEnglish(theory)) return [];
    const claims = [
      ...theory.cards.map((card) => ({ item: card, eif: bestOf(theory, card) })),
      ...theory.interventions.filter(({ source }) => source.uri === undefined).map((item) => ({ item, eif: item.eif })),
    ];
    return claims.flatMap(({ item, eif }): readonly Observation[] => {
      if (!eif || !isLow(eif)) return [];
      const claim = claimIn(item.words);
      const inFull = 'inFull' in item ? claimIn(item.inFull ?? '') : undefined;
      const said = claim?.said ?? inFull?.said;
      if (said === undefined) return [];
      return [
        {
          range: placeOf(item),
          message: `“${said}”, but ${MEANING[eif.rating] ?? `rated ${eif.rating}`}: would a reader who looks it up agree?`,
          fixes: claim ? rewording(item, claim, eif) : [],
        },
      ];
    });
  },
  passing: `theory "A garden for the street"
activities {
  dig "Run an evidence-based garden group" { uses plots }
  talk "Run an evidence-based listening group" { uses circles }
}
interventions {
  plots "Plots" { eif 3 as at 2019 }
  circles "Circles" { eif unlisted as at 2019 }
}
`,
  failing: `theory "A garden for the street"
activities { dig "Run an evidence-based garden group" { uses plots } }
interventions { plots "Plots" { eif 2+ as at 2019 } }
`,
};

interface Claim {
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

const claimIn = byWords((text): Claim | undefined => {
  const found = firstPhrase(tokensOf(text), EVIDENCE_CLAIMS);
  return found && { ...found, said: text.slice(found.start, found.end) };
});

/** What the Guidebook says with a rating below 3. */
const MEANING: Readonly<Partial<Record<EifRating['rating'], string>>> = {
  NE: 'the EIF rates it NE, found not effective',
  NL2: 'the EIF rates it NL2, without even preliminary evidence',
  '2': 'the EIF rates it 2, preliminary evidence',
  '2+': 'the EIF rates it 2+, preliminary evidence',
};

function isLow({ rating }: EifRating): boolean {
  return rating in MEANING;
}

/** Of several that a card uses, one that is not rated low stands for the claim. */
function bestOf(theory: Theory, card: Card): EifRating | undefined {
  const ratings = card.uses.flatMap(({ id }) => byId(theory.interventions).get(id) ?? []);
  const known = ratings.flatMap(({ eif }) => eif ?? []);
  return known.length === ratings.length && known.every(isLow) ? known[0] : undefined;
}

/** Says what there is: preliminary evidence where the Guidebook finds it, and no claim where it finds none. */
function rewording(item: Card | Intervention, claim: Claim, eif: EifRating): readonly Fix[] {
  if (!item.wordsRange) return [];
  const before = item.words.slice(0, claim.start);
  const after = item.words.slice(claim.end).trimStart();
  if (after === '') return [];
  const rest =
    before.trim() === '' ? after.charAt(0).toLocaleUpperCase() + after.slice(1) : withArticle(before, after) + after;
  const isPreliminary = eif.rating === '2' || eif.rating === '2+';
  const words = isPreliminary ? `${rest} (preliminary evidence)` : rest;
  const title = isPreliminary ? 'Say “preliminary evidence”' : 'Leave the claim out';
  return [{ title, edits: [replace(item.wordsRange, quote(words))] }];
}

/** The text before a claim, with the article that fits what comes next: “an evidence-based course” → “a course”. */
function withArticle(text: string, next: string): string {
  const article = /^[aeiou]/iu.test(next) ? 'an' : 'a';
  return text.replace(/\b(a)n?(\s+)$/iu, (_, letter: string, blank: string) => letter + article.slice(1) + blank);
}
