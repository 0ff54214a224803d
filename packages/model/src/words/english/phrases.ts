import type { Saying, Voice } from '../narrative-words.ts';

/** With a full stop at its end, unless it ends a sentence already. */
export function sentence(text: string): string {
  return text === '' || /[.!?…]["”’')\]]?$/u.test(text) ? text : `${text}.`;
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.replace(/^([“"‘']?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/** a, b and c; with semicolons where commas of the items would be taken for those between them. */
export function items(list: readonly string[]): string {
  if (list.length < 2) return list[0] ?? '';
  const last = list.at(-1) ?? '';
  const before = list.slice(0, -1);
  // Of two, the last may have commas: nothing comes after it.
  const mayConfuse = list.length === 2 ? before : list;
  if (mayConfuse.some(hasComma)) return `${before.join('; ')}; and ${last}`;
  const isLong = list.some((item) => hasComma(item) || / (and|or) /u.test(item));
  return `${before.join(', ')}${isLong ? ', and ' : ' and '}${last}`;
}

/** The comma of a number is none. */
function hasComma(text: string): boolean {
  return /, |[;:]/u.test(text);
}

/** Deeds in a row. */
export function deeds(said: readonly Saying[]): string {
  return items(said.map(({ text }) => text));
}

/** The words behind a colon. */
export function otherWords({ text }: Saying): string {
  return text;
}

/** Clauses one behind the other, parted by semicolons: each might be a sentence. */
export function clauseItems(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join('; ')}; and ${list.at(-1)}`;
}

/** The same beginning before each: “because a and because b”. */
export function repeated(lead: string, list: readonly string[]): string {
  const comma = list.some((item) => item.length > 30 || /,| (and|or) /u.test(item)) || list.length > 2 ? ',' : '';
  return list.map((item, i) => `${i === 0 ? '' : i === list.length - 1 ? ' and ' : ' '}${lead} ${item}`).join(comma);
}

/** Things behind a word that takes them; anything else behind a colon. */
export function thatAll(said: readonly Saying[]): string {
  return `${said.every(({ form }) => form === 'thing') ? ' ' : ': '}${items(said.map(otherWords))}`;
}

/** Too long, or too much divided, to be a part of another sentence. */
export function longWinded(text: string): boolean {
  return /[;:?!]|\. /u.test(text) || text.split(/\s+/u).length > 26;
}

/** “To equip staff and welcome families”. */
export function forAims(aims: readonly Saying[]): string {
  if (aims.every(({ form }) => form === 'deed')) return `to ${items(aims.map(({ text }) => text))}`;
  if (aims.every(({ form }) => form === 'clause')) return `so that ${items(aims.map(({ text }) => text))}`;
  return `with this aim (${items(aims.map(otherWords))})`;
}

/** A sentence of its own that says why. */
export function becauseOf(reasons: readonly Saying[]): string {
  const [first] = reasons;
  if (first === undefined) return '';
  if (reasons.length === 1) {
    if (first.form === 'clause') return sentence(`This is because ${first.text}`);
    return first.form === 'thing'
      ? sentence(`This is because of ${first.text}`)
      : sentence(`The reason: ${first.text}`);
  }
  return sentence(`There are ${counted(reasons.length)} reasons: ${clauseItems(reasons.map(otherWords))}`);
}

/** Problems, to begin a sentence with that says what is done about them. */
export function inAnswerTo(problems: readonly Saying[], because: 'because' | 'since'): string {
  const of = (form: Saying['form']): readonly string[] => problems.filter((one) => one.form === form).map(otherWords);
  const [clauses, things, others] = [of('clause'), [...of('thing'), ...of('deed')], of('other')];
  return [
    ...(clauses.length === 0 ? [] : [repeated(because, clauses)]),
    ...(things.length === 0 ? [] : [`in answer to ${items(things)}`]),
    ...(others.length === 0 ? [] : [`in answer to this need (${clauseItems(others)})`]),
  ].join(', and ');
}

/** What leads to a change, to begin a sentence with; `nth` varies how. */
export function causeOf(causes: readonly Saying[], nth: number, voice: Voice): string {
  const once = nth % 2 === 0 ? 'once' : 'when';
  const leads = {
    clause: once,
    deed: voice === 'we' ? 'when we' : 'through efforts to',
    thing: 'with',
    other: 'with this:',
  };
  const forms = [...new Set(causes.map(({ form }) => form))];
  return forms
    .map((form) => repeated(leads[form], causes.filter((one) => one.form === form).map(otherWords)))
    .join(', and ');
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in a sentence: in words up to twelve. */
export function counted(count: number): string {
  return NUMBERS[count] ?? String(count);
}
