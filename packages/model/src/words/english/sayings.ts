import type { Saying } from '../narrative-words.ts';
import { DEEDS, DOUBTFUL_VERBS, PARTICLES, PLURALS, RELATIVES, SURE_VERBS } from './verbs.ts';

/**
 * How English words fit into a sentence. A reading by lists of verbs, not a parser: where they do not tell, the words
 * are `other` and stand alone.
 */
export function englishSaying(words: string, names: ReadonlySet<string>): Saying {
  if (isQuestion(words)) return { form: 'other', text: inside(words, names) };
  const [, deed] = /^we (\p{L}.*)$/iu.exec(withoutStop(words)) ?? [];
  if (deed !== undefined && formOf(deed) === 'deed') return { form: 'deed', text: deed };
  const form = formOf(words);
  const text = inside(withoutStop(words), names);
  return { form, text: form === 'thing' ? withArticle(text) : text };
}

/** The words behind a “because”: whoever writes one goes on with a clause, unless it is but a few words. */
export function englishReason(words: string, names: ReadonlySet<string>): Saying {
  const said = englishSaying(words, names);
  const isShort = words.trim().split(/\s+/u).length <= 4;
  if (isQuestion(words)) return said;
  if (said.form === 'clause' || !isShort) return { ...said, form: 'clause' };
  return { ...said, form: 'other' };
}

function formOf(words: string): Saying['form'] {
  const tokens = words
    .toLowerCase()
    .replace(/[’']s\b/gu, ' ’s ')
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((token) => token !== '');
  const [first = '', second = ''] = tokens;
  if (isDeed(first, second)) return hasMainVerb(tokens, isThirdPerson) ? 'clause' : 'deed';
  if (/^(actively|jointly|regularly)$/u.test(first) && DEEDS.has(second)) return 'deed';
  if (hasMainVerb(tokens)) return 'clause';
  const doubtful = tokens.some((token, i) => i > 0 && DOUBTFUL_VERBS.has(token) && isPlural(tokens[i - 1] ?? ''));
  const unsure = doubtful || hasUnknownVerb(tokens) || mayBeClause(first, second) || mayBeDeed(first, second);
  return unsure ? 'other' : 'thing';
}

/** “Cliques form”: a plural, then a word that may be its verb. */
function mayBeClause(first: string, second: string): boolean {
  return (
    isPlural(first) && second !== '' && !/^(for|of|in|with|on|at|from|to|and|or|by|between|about|as)$/u.test(second)
  );
}

/** “Bake a cake”: only few words stand before an article, and most of them do something. */
function mayBeDeed(first: string, second: string): boolean {
  return /^(a|an|the|our|their)$/u.test(second) && !BEFORE_AN_ARTICLE.has(first) && !/ing$/u.test(first);
}

/** “Half the families”, “once a week”, “for the baby”. */
const BEFORE_AN_ARTICLE: ReadonlySet<string> = new Set(
  'all half both twice once such many quite after at before behind beyond by during for from in near of on over to under up with within without and or'.split(
    ' ',
  ),
);

/** Whether a verb is left for the whole when each “who” and “that” has taken the next one for itself. */
function hasMainVerb(tokens: readonly string[], counts: (verb: string) => boolean = () => true): boolean {
  let waiting = 0;
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && RELATIVES.has(token)) waiting += 1;
    else if (waiting > 0 && (SURE_VERBS.has(token) || DOUBTFUL_VERBS.has(token))) waiting -= 1;
    else if (i > 0 && isVerb(tokens, token, i) && counts(token)) return true;
  }
  return false;
}

/** “Mentor drop-out damages trust”: what looks like a deed is what the clause is about. */
function isThirdPerson(verb: string): boolean {
  return SURE_VERBS.has(verb) && verb.endsWith('s');
}

function isDeed(first: string, second: string): boolean {
  if (!DEEDS.has(first)) return false;
  if (PARTICLES.has(second)) return true;
  // “Work through trauma” is done, “work experience” is not.
  if (INTRANSITIVE.has(first)) return /ly$|^(with|through|on|to|in|alongside|together|side|towards|out)$/u.test(second);
  // “Open a café” is done, “open access” is not.
  if (ADJECTIVES.has(first)) return /^(a|an|the|our|their|each|every|all|these|those|more|up)$/u.test(second);
  if (!DOUBTFUL_VERBS.has(first)) return true;
  // “Help families” is done; “help for families” is a thing, and in “change is slow” the change does it.
  return (
    !AFTER_A_NOUN.has(second) && !/^(in|to)$/u.test(second) && (!SURE_VERBS.has(second) || DOUBTFUL_VERBS.has(second))
  );
}

/** Verbs that take nothing: before a noun they are nouns themselves. */
const INTRANSITIVE: ReadonlySet<string> = new Set(['work', 'play', 'talk', 'act', 'look', 'care', 'walk']);

/** Verbs that are as often an adjective, or a noun before another: “film club”. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  'open secure stay present free live call cook film phone print record'.split(' '),
);

function isVerb(tokens: readonly string[], token: string, i: number): boolean {
  const before = tokens[i - 1] ?? '';
  const after = tokens[i + 1] ?? '';
  if (NOT_BEFORE_A_VERB.has(before)) return false;
  if (SURE_VERBS.has(token)) return true;
  if (!DOUBTFUL_VERBS.has(token)) return false;
  if (PARTICLES.has(after) || BEHIND_A_VERB.has(after)) return true;
  if (isPlural(before)) return !AFTER_A_NOUN.has(after);
  if (isBehindPlace(tokens, i)) return true;
  return token.endsWith('s') && (isPlural(after) || SINGULAR_SUBJECT.has(before));
}

/** “fewer children in the area need”: what stands between tells where or of whom. */
function isBehindPlace(tokens: readonly string[], i: number): boolean {
  const [preposition = '', article = ''] = tokens.slice(Math.max(0, i - 3), i - 1);
  return /^(in|of|from|at|with)$/u.test(preposition) && /^(the|a|our|this|that)$/u.test(article);
}

/** Before these stands a verb: “ask it”, “need not”, “trust each other”. */
const BEHIND_A_VERB: ReadonlySet<string> = new Set(
  'it them him us each not the a an their his its this these what everyone nobody'.split(' '),
);

/** After these comes a noun or an infinitive, not the verb of a clause. */
const NOT_BEFORE_A_VERB: ReadonlySet<string> = new Set(
  'to a an the their his her its our your of for with in on at from by among between across about into through under against during no more less better new’s ’s'.split(
    ' ',
  ),
);

/** “help for families”: before these stands a noun. */
const AFTER_A_NOUN: ReadonlySet<string> = new Set(['for', 'of', 'from', 'between', 'among', 'is', 'are']);

const SINGULAR_SUBJECT: ReadonlySet<string> = new Set(
  'child baby parent mother father carer family infant team worker community school system service he she it everyone nobody'.split(
    ' ',
  ),
);

function isPlural(word: string): boolean {
  return PLURALS.has(word) || /[^s’']s$/u.test(word);
}

/** A word that may be the verb of a third person which the lists do not know: “the team facilitates”, “NHS saves money”. */
function hasUnknownVerb(tokens: readonly string[]): boolean {
  return tokens.some((token, i) => {
    if (i === 0 || !/[^s’']s$/u.test(token)) return false;
    const isLast = i === tokens.length - 1;
    const hasArticle = /^(the|a|an|every|each)$/u.test(tokens[0] ?? '');
    return SINGULAR_SUBJECT.has(tokens[i - 1] ?? '') && (hasArticle || !isLast);
  });
}

/** A thing of which there is one, with the article that notes leave out: “peer support group”. */
function withArticle(text: string): string {
  const words = text.toLowerCase().split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)?.replace(/[^\p{L}-]/gu, '')];
  const isNamed = /^(a|an|the|one|our|their|its|his|her|each|every|another|this|that|no|\p{N}.*)$/u.test(first);
  if (isNamed || !COUNTED.has(last) || /[,;:]/u.test(text)) return text;
  return `${/^[aeiou]/u.test(first) ? 'an' : 'a'} ${text}`;
}

/** Things that are counted, in the singular: work of this field that comes in pieces. */
const COUNTED: ReadonlySet<string> = new Set(
  `group club programme project service team course workshop café centre helpline drop-in session event campaign network
  festival hub scheme forum post fund clinic class app website film toolkit pack guide leaflet directory newsletter
  conference coordinator worker keyworker officer manager therapist psychotherapist building room van kitchen garden`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/**
 * Words as they stand inside a sentence: with a small first letter, unless the first word is a name, an acronym, or
 * part of a title in capitals.
 */
export function inside(words: string, names: ReadonlySet<string>): string {
  if (isQuestion(words)) return `“${words}”`;
  return keepsItsCapital(words, names) ? words : words.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
}

function keepsItsCapital(words: string, names: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = words.split(/\s+/u);
  const plain = first.replace(/[^\p{L}\p{N}’'-]/gu, '');
  if (/^(the|an?|this|these|our|their|some|every|in|by|for)$/iu.test(plain)) return false;
  // An acronym, a number, a word in small letters, or “I”.
  if (plain === 'I' || !/^\p{Lu}\p{Ll}*(?:[’'-]\p{Ll}+)*[’']?$/u.test(plain)) return true;
  return names.has(plain) || isTitle(words, second);
}

/** “Video Interaction Guidance”, “Keys to Interactive Parenting Scale”: most words that carry meaning have capitals. */
function isTitle(words: string, second: string): boolean {
  const capitals = words.split(/\s+/u).filter((word) => /^[“"(]?\p{Lu}\p{Ll}/u.test(word)).length;
  const small = words.split(/\s+/u).filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return /^\p{Lu}\p{Ll}/u.test(second) || (capitals >= 3 && capitals > small);
}

/** “What do we do about it?”: no part of another sentence. */
function isQuestion(words: string): boolean {
  return /[?!]["”’')]?$/u.test(words.trim());
}

/** Without the full stop at its end. */
function withoutStop(words: string): string {
  return words.trim().replace(/(?<!\.)\.$/u, '');
}
