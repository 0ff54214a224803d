/** One end of an arrow, as it will be written here. */
interface ChainEnd {
  /** The same for the same card, however it is written. */
  readonly key: string;
  readonly text: string;
  /** Whether it is the card that stands for those that go. */
  readonly isKeeper: boolean;
}

/** A statement of arrows: between two steps a head; a step is a list of joints, a joint the ends that lead on together. */
export interface Chain {
  readonly steps: readonly (readonly (readonly ChainEnd[])[])[];
  readonly heads: readonly string[];
}

/**
 * A chain in which the keeper stands once in a list, and once where several steps in a row were its own. Nothing where it
 * would lead to itself, which only part of a list means to say.
 */
export function join(chain: Chain): Chain | undefined {
  const steps: (readonly (readonly ChainEnd[])[])[] = [];
  const heads: string[] = [];
  for (const [index, written] of chain.steps.entries()) {
    const step = once(written.map((joint) => onceEach(joint)));
    const before = steps.at(-1);
    if (before && isAlone(before) && isAlone(step)) continue;
    if (before && hasKeeper(before) && hasKeeper(step)) return undefined;
    if (before) heads.push(chain.heads[index - 1] ?? '->');
    steps.push(step);
  }
  return { steps, heads };
}

/** An arrow that a chain draws. */
export interface DrawnArrow {
  /** The same for arrows of one kind between the same ends. */
  readonly key: string;
  /** The key that it would have as an arrow of the other kind. */
  readonly otherKind: string;
  readonly isKeepers: boolean;
}

/** Every arrow that a chain draws. */
export function drawnBy({ steps, heads }: Chain): readonly DrawnArrow[] {
  return heads.flatMap((head, index) =>
    (steps[index] ?? []).flatMap((joint) => {
      const from = joint.map(({ key }) => key).toSorted();
      return (steps[index + 1] ?? []).flat().map((to) => ({
        key: [head, ...from, to.key].join(' '),
        otherKind: [head === '~>' ? '->' : '~>', ...from, to.key].join(' '),
        isKeepers: to.isKeeper || joint.some(({ isKeeper }) => isKeeper),
      }));
    }),
  );
}

/** A chain of one arrow head without the keeper in its lists; nothing where a list would be empty, or it is longer. */
export function withoutKeeper({ steps, heads }: Chain): Chain | undefined {
  const left = steps.map((joints) => joints.filter((joint) => !joint.some(({ isKeeper }) => isKeeper)));
  return heads.length === 1 && left.every((joints) => joints.length > 0) ? { steps: left, heads } : undefined;
}

/** As a statement writes it, on one line. */
export function chainText({ steps, heads }: Chain): string {
  const written = steps.map((joints) => joints.map((joint) => joint.map(({ text }) => text).join(' & ')).join(', '));
  return written.map((ends, index) => (index === 0 ? ends : `${heads[index - 1]} ${ends}`)).join(' ');
}

function isAlone(joints: readonly (readonly ChainEnd[])[]): boolean {
  return joints.every((joint) => joint.every(({ isKeeper }) => isKeeper));
}

function hasKeeper(joints: readonly (readonly ChainEnd[])[]): boolean {
  return joints.some((joint) => joint.some(({ isKeeper }) => isKeeper));
}

function onceEach(joint: readonly ChainEnd[]): readonly ChainEnd[] {
  return joint.filter(({ key }, index) => joint.findIndex((other) => other.key === key) === index);
}

function once(joints: readonly (readonly ChainEnd[])[]): readonly (readonly ChainEnd[])[] {
  const keyOf = (joint: readonly ChainEnd[]) => joint.map(({ key }) => key).join('&');
  return joints.filter((joint, index) => joints.findIndex((other) => keyOf(other) === keyOf(joint)) === index);
}
