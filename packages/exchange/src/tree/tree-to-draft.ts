import { parseQuantity, type Stage } from '@theory-of-change/model';
import type { Draft, DraftCard } from '../draft/draft.ts';
import { type Section, sectionOf } from '../draft/headings.ts';
import { oneLine, several } from '../draft/words.ts';
import type { Branch } from './tree.ts';

/** Where the reading of an outline stands. */
interface Place {
  readonly section: Section | undefined;
  readonly group: string | undefined;
}

/** Arrows that are written as lines, with their ends: drawn once all cards are known. */
interface Link {
  readonly text: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Puts an outline into a draft: headings open columns and lists, known by many names; a heading inside a column is a
 * group; lines are cards, lines under them are included, `a -> b` is an arrow. What stands under no known heading is kept
 * among the ideas.
 */
export function treeToDraft(branches: readonly Branch[], draft: Draft): void {
  const reader = new TreeReader(draft);
  reader.read(branches, { section: undefined, group: undefined });
  reader.finish();
}

class TreeReader {
  readonly #draft: Draft;
  readonly #links: Link[] = [];
  #strays = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  read(branches: readonly Branch[], place: Place): void {
    for (const one of branches) this.#branch(one, place);
  }

  finish(): void {
    for (const link of this.#links) this.#draw(link);
    if (this.#strays > 0) {
      const lines = this.#strays === 1 ? 'A line stands' : `${this.#strays} lines stand`;
      this.#draft.lose(`${lines} under no heading that names a column: in \`ideas\``);
    }
  }

  #branch(one: Branch, place: Place): void {
    const opened = one.heading || one.children.length > 0 || /:\s*$/.test(one.text) ? sectionOf(one.text) : undefined;
    if (opened !== undefined) {
      this.#open(one, opened);
      this.read(one.children, { section: opened, group: undefined });
      return;
    }
    if (one.heading) {
      const group = place.section?.kind === 'column' ? oneLine(one.text) : undefined;
      if (group === undefined && one.text !== '') this.#strayHeading(one);
      this.read(one.children, { section: place.section, group: group ?? place.group });
      return;
    }
    const link = linkOf(one.text);
    if (link) {
      this.#links.push(link);
      this.read(one.children, place);
    } else this.#line(one, place);
  }

  #open({ text }: Branch, section: Section): void {
    if (section.kind !== 'column') return;
    this.#draft.column(section.stage, text.replace(/[\s:]+$/, ''));
    if (!section.exact)
      this.#draft.lose(`“${oneLine(text)}” does not say its term or its kind: read as \`${section.stage}\``);
  }

  /** A heading without a column: what stands under it still may have its own. */
  #strayHeading({ text, children }: Branch): void {
    if (children.every((child) => child.heading)) return;
    this.#draft.lose(`“${oneLine(text)}” is no column that is known: its lines are in \`ideas\``);
  }

  #line(one: Branch, { section, group }: Place): void {
    if (section === undefined) {
      this.#stray(one);
      return;
    }
    if (section.kind === 'list') {
      if (section.list === 'ideas') this.#draft.idea(one.text, one.notes.join(' ') || undefined);
      else this.#draft.entry(section.list, one.text);
      for (const note of section.list === 'ideas' ? [] : one.notes) this.#draft.idea(note);
      for (const child of one.children) this.#line(child, { section, group });
      return;
    }
    const card = this.#draft.card(section.stage, one.text, group === undefined ? {} : { group });
    if (card) this.#details(card, one, section.stage);
  }

  #stray(one: Branch): void {
    this.#strays++;
    this.#draft.idea(one.text, one.notes.join(' ') || undefined);
    for (const child of one.children) this.#stray(child);
  }

  /** What stands under a card: `Indicator: …` and the like are details, the rest it includes. */
  #details(card: DraftCard, one: Branch, stage: Stage): void {
    card.notes.push(...one.notes);
    card.urls.push(...one.urls);
    for (const child of one.children) {
      const link = linkOf(child.text);
      const leads = leadsTo(child.text);
      if (leads !== undefined) this.#links.push({ text: child.text, from: [card.words], to: several(leads) });
      else if (link) this.#links.push(link);
      if (leads !== undefined || link) this.#details(card, { ...child, notes: [], urls: [] }, stage);
      else if (!addDetail(this.#draft, card, child)) this.#part(card, child, stage);
    }
  }

  /** A smaller card inside; the figure knows one level, so parts of parts are parts of the card. */
  #part(card: DraftCard, child: Branch, stage: Stage): void {
    const whole = card.parent ?? card.id;
    const part = this.#draft.card(stage, child.text, {
      parent: whole,
      ...(card.group === undefined ? {} : { group: card.group }),
    });
    if (part) this.#details(part, child, stage);
  }

  #draw({ text, from, to }: Link): void {
    const ends = [...from, ...to].map((words) => this.#draft.find(words));
    if (ends.every((end) => end !== undefined)) {
      const cards = ends.filter((end) => end !== undefined);
      for (const target of cards.slice(from.length)) {
        for (const origin of cards.slice(0, from.length)) this.#draft.arrow([origin], target);
      }
      return;
    }
    const missing = [...from, ...to].find((words) => this.#draft.find(words) === undefined);
    this.#draft.idea(text);
    this.#draft.lose(
      `“${oneLine(text)}” is no arrow yet, for no card says “${missing ?? ''}”: the line is in \`ideas\``,
    );
  }
}

/** `a, b -> c` and `a → b`; a chain gives its first step only where it is one. */
function linkOf(text: string): Link | undefined {
  const parts = text.split(/\s*(?:-+>|=+>|→|➔|⇒)\s*/u);
  const [from = '', to = ''] = parts;
  if (parts.length !== 2 || from === '' || to === '') return undefined;
  return { text, from: several(unquoted(from)), to: several(unquoted(to)) };
}

function unquoted(text: string): string {
  return text.replace(/^["“„]|["”]$/gu, '');
}

type AddDetail = (card: DraftCard, words: string, draft: Draft) => void;

const addIndicator: AddDetail = (card, words) => card.indicators.push(indicator(words));
const addNote: AddDetail = (card, words) => card.notes.push(words);
const addWho: AddDetail = (card, words, draft) =>
  card.who.push(...several(words, true).map((one) => draft.ref('stakeholders', one)));
const addResource: AddDetail = (card, words) => card.resources.push(words);
const addUrl: AddDetail = (card, words) => card.urls.push(words);

/** Words before a colon under a card, and what they say that the rest is. */
const DETAILS: ReadonlyMap<string, AddDetail> = new Map([
  ['indicator', addIndicator],
  ['measured by', addIndicator],
  ['note', addNote],
  ['comment', addNote],
  ['question', (card, words) => card.questions.push(words)],
  ['who', addWho],
  ['for', addWho],
  ['for whom', addWho],
  ['resource', addResource],
  ['needs', addResource],
  ['link', addUrl],
  ['url', addUrl],
]);

/** Whether a line says something of the card above it: `Indicator: …`, `leads to: …`. */
export function isDetailLine(text: string): boolean {
  return leadsTo(text) !== undefined || detailOf(text) !== undefined;
}

function leadsTo(text: string): string | undefined {
  return /^(?:->|→|leads to:?)\s*(.+)$/iu.exec(text)?.[1];
}

function detailOf(text: string): { readonly add: AddDetail; readonly words: string } | undefined {
  const [, key = '', value = ''] = /^([\p{L} ]{2,20}):\s*(.+)$/u.exec(text) ?? [];
  const add = DETAILS.get(key.toLowerCase());
  const words = oneLine(value);
  return add === undefined || words === '' ? undefined : { add, words };
}

function addDetail(draft: Draft, card: DraftCard, { text, children }: Branch): boolean {
  const detail = children.length === 0 ? detailOf(text) : undefined;
  detail?.add(card, detail.words, draft);
  return detail !== undefined;
}

/** An indicator that says its words, and what else is known of it. */
export function indicator(
  words: string,
  more: { readonly baseline?: string; readonly target?: string; readonly by?: string } = {},
) {
  const baseline = more.baseline === undefined ? undefined : parseQuantity(more.baseline);
  const target = more.target === undefined ? undefined : parseQuantity(more.target);
  return {
    words,
    using: [],
    ...(baseline === undefined ? {} : { baseline }),
    targets: target === undefined ? [] : [{ amount: target, ...(more.by === undefined ? {} : { by: more.by }) }],
    actuals: [],
    collectedAt: [],
    source: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
  };
}
