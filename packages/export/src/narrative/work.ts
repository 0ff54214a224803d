import type { Card, Id, Saying } from '@theory-of-change/model';
import { costText } from '../document/details.ts';
import type { Storyteller } from './storyteller.ts';

/** Whether more is told of the activities than what they are. */
export function hasDetails(story: Storyteller): boolean {
  return story.told('activities').some((card) => details(story, card, nobody()).some((text) => text !== ''));
}

/**
 * What goes in, what the team does, and what that gives directly. `byPathway`: its sentence has told the deeds.
 * `problems`: those that the first deed answers, if they are still to be told.
 */
export function work(story: Storyteller, byPathway: boolean, problems: readonly Saying[] = []): readonly string[] {
  const { phrases, voice } = story;
  const inputs = story.told('inputs');
  const outputs = story.told('outputs');
  return [
    inputs.length === 0 ? '' : phrases.inputs(inputs.map(story.saying), voice),
    ...inputs.flatMap((card) => details(story, card, nobody())),
    ...activities(story, byPathway, problems),
    outputs.length === 0 ? '' : phrases.outputs(outputs.map(story.saying)),
  ];
}

/** Each activity, those that serve the same aims together; neighbours of which nothing more is said in one sentence. */
function activities(story: Storyteller, byPathway: boolean, problems: readonly Saying[]): readonly string[] {
  const { phrases, voice } = story;
  const groups = groupsByAims(story);
  const known = nobody();
  const told: {
    readonly form: Saying['form'];
    readonly cards: Card[];
    readonly aims: readonly Id[];
    readonly reasons: Reasons;
    readonly more: readonly string[];
  }[] = [];
  for (const group of groups) {
    for (const [nth, card] of group.cards.entries()) {
      const aims = nth === 0 && groups.length > 1 && group.aims.length <= MOST_AIMS ? group.aims : [];
      const reasons = story.reasonsOf([card, ...story.partsOf(card)].flatMap(({ id }) => story.arrowsTo(id)));
      const more = details(story, card, known).filter((text) => text !== '');
      const { form } = story.saying(card);
      const last = told.at(-1);
      const isBare = aims.length + reasons.length + more.length === 0;
      const joins = isBare && last?.reasons.length === 0 && last.more.length === 0 && last.form === form;
      if (joins) last.cards.push(card);
      else told.push({ form, cards: [card], aims, reasons, more });
    }
  }
  // A deed stays with what is said of it.
  return told.map(({ cards, aims, reasons, more }, nth) => {
    const sentence = phrases.work({
      work: cards.map(story.saying),
      problems: nth === 0 ? problems : [],
      aims: aims.flatMap((id) => story.short(id) ?? []),
      reasons,
      nth: aims.length > 0 ? 0 : nth,
      voice,
    });
    return [byPathway ? phrases.because(reasons) : sentence, ...more].filter((one) => one !== '').join(' ');
  });
}

type Reasons = ReturnType<Storyteller['reasonsOf']>;

/** More aims than these would bury the deed. */
const MOST_AIMS = 2;

interface Group {
  readonly aims: readonly Id[];
  readonly cards: Card[];
}

function groupsByAims(story: Storyteller): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const card of story.told('activities')) {
    const aims = story.keeps('link', card.id) ? aimsOf(story, card) : [];
    const key = aims.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { aims, cards: [card] });
    else group.cards.push(card);
  }
  return [...groups.values()];
}

/** The aims that an activity or one of its parts serves. */
function aimsOf(story: Storyteller, card: Card): readonly Id[] {
  const aims = new Set(story.told('aims').map(({ id }) => id));
  const from = story.arrowsTo(card.id).flatMap((arrow) => arrow.from);
  return [...new Set(from.filter((id) => aims.has(id)))];
}

/** Who was named already: people are told once, not at each activity. */
interface Known {
  readonly people: Set<string>;
  readonly providers: Set<string>;
}

function nobody(): Known {
  return { people: new Set(), providers: new Set() };
}

/** Who does it for whom, how much, with what, and its parts. */
function details(story: Storyteller, card: Card, known: Known): readonly string[] {
  const { phrases, teller, inside, keeps } = story;
  const names = (refs: Card['uses']): readonly string[] => refs.map((ref) => inside(teller.named(ref)));
  const { guidance, resources, fundedBy } = card;
  const cost = costText(teller, card.cost);
  const isKept = keeps('work detail', card.id);
  return [
    keeps('who does it', card.id) ? whoDoesIt(story, card, known) : '',
    card.uses.length > 0 && isKept ? phrases.uses(names(card.uses)) : '',
    guidance.length > 0 && isKept ? phrases.guidance(guidance) : '',
    resources.length > 0 && isKept ? phrases.resources(resources.map(inside)) : '',
    cost !== '' && isKept ? phrases.cost(cost) : '',
    fundedBy.length > 0 && isKept ? phrases.fundedBy(fundedBy) : '',
    // Last, so that “it costs” is said of the whole.
    partsText(story, card),
  ];
}

function whoDoesIt({ teller, inside, phrases }: Storyteller, card: Card, known: Known): string {
  const { dose } = card;
  const who = card.who.filter(({ name }) => !known.people.has(name)).map((ref) => inside(teller.named(ref)));
  const provider = card.provider === undefined || known.providers.has(card.provider) ? undefined : card.provider;
  for (const { name } of card.who) known.people.add(name);
  if (provider !== undefined) known.providers.add(provider);
  if (provider === undefined && dose === undefined && who.length === 0) return '';
  return phrases.workFor({
    who,
    ...(provider === undefined ? {} : { provider: inside(provider) }),
    ...(dose === undefined ? {} : { dose: inside(dose) }),
  });
}

function partsText(story: Storyteller, card: Card): string {
  const { phrases, voice, teller, inside, keeps } = story;
  const parts = story.partsOf(card).map((part) => ({
    part: story.saying(part),
    uses: keeps('work detail', part.id) ? part.uses.map((ref) => inside(teller.named(ref))) : [],
  }));
  return parts.length === 0 ? '' : phrases.parts(parts, voice);
}
