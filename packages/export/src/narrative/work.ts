import type { Card, Id } from '@theory-of-change/model';
import { costText } from '../document/details.ts';
import type { Storyteller } from './storyteller.ts';

/** What goes in, what the team does, and what that gives directly. */
export function work(story: Storyteller, isPathway: boolean): readonly string[] {
  const { phrases, voice } = story;
  const inputs = story.told('inputs');
  const outputs = story.told('outputs');
  return [
    inputs.length === 0 ? '' : phrases.inputs(inputs.map(story.saying), voice),
    ...inputs.flatMap((card) => details(story, card)),
    ...activities(story, isPathway),
    outputs.length === 0 ? '' : phrases.outputs(outputs.map(story.saying)),
  ];
}

/** Each activity with what serves it; `isPathway`: the deed itself is told already. */
function activities(story: Storyteller, isPathway: boolean): readonly string[] {
  const { phrases, voice } = story;
  const cards = story.told('activities');
  let before = '';
  return cards.flatMap((card, nth) => {
    const aims = aimsOf(story, card);
    const served = aims.join(' ');
    const tellAims = aims.length > 0 && aims.length <= 2 && served !== before && cards.length > 1;
    before = served;
    const reasons = story.reasonsOf([card, ...story.partsOf(card)].flatMap(({ id }) => story.arrowsTo(id)));
    const told = phrases.work({
      work: story.saying(card),
      aims: tellAims ? aims.flatMap((id) => story.short(id) ?? []) : [],
      reasons,
      nth,
      voice,
    });
    return [isPathway ? phrases.because(reasons) : told, ...details(story, card)];
  });
}

/** The aims that an activity or one of its parts serves. */
function aimsOf(story: Storyteller, card: Card): readonly Id[] {
  const aims = new Set(story.told('aims').map(({ id }) => id));
  const from = story.arrowsTo(card.id).flatMap((arrow) => arrow.from);
  return [...new Set(from.filter((id) => aims.has(id)))];
}

/** Who does it for whom, how much, with what, and its parts. */
function details(story: Storyteller, card: Card): readonly string[] {
  const { phrases, voice, teller, inside, keeps } = story;
  const names = (refs: Card['uses']): readonly string[] => refs.map((ref) => inside(teller.named(ref)));
  const { provider, dose, guidance, resources, fundedBy } = card;
  const cost = costText(teller, card.cost);
  const parts = story.partsOf(card);
  const isKept = keeps('work detail', card.id);
  const hasFor = provider !== undefined || dose !== undefined || card.who.length > 0;
  return [
    hasFor && keeps('who does it', card.id)
      ? phrases.workFor({
          who: names(card.who),
          ...(provider === undefined ? {} : { provider: inside(provider) }),
          ...(dose === undefined ? {} : { dose: inside(dose) }),
        })
      : '',
    card.uses.length > 0 && isKept ? phrases.uses(names(card.uses)) : '',
    guidance.length > 0 && isKept ? phrases.guidance(guidance) : '',
    parts.length === 0
      ? ''
      : phrases.parts(
          parts.map((part) => ({
            part: story.saying(part),
            uses: keeps('work detail', part.id) ? names(part.uses) : [],
          })),
          voice,
        ),
    resources.length > 0 && isKept ? phrases.resources(resources.map(inside)) : '',
    cost !== '' && isKept ? phrases.cost(cost) : '',
    fundedBy.length > 0 && isKept ? phrases.fundedBy(fundedBy) : '',
  ];
}
