import type { Subject } from '@theory-of-change/diagram';

/** What shapes are called, and by which keys connectors know them. */
export interface Naming {
  /** What a subject is called in a list of objects. */
  readonly name: (subject: Subject) => string;
  /** What is told of it to whoever cannot see it, a card with its column; absent for decoration. */
  readonly altText: (subject: Subject) => string | undefined;
  /** A key that no shape has yet. */
  readonly key: (subject: Subject) => string;
}

/** The longest name of a shape, in letters: lists of objects are narrow. */
const LONGEST = 80;

/** The naming of a drawing with these subjects. */
export function namingOf(subjects: readonly Subject[]): Naming {
  const headings = new Map(
    subjects.flatMap(({ role, stage, label }) =>
      role === 'heading' && stage && label ? [[stage, label] as const] : [],
    ),
  );
  const title = subjects.find(({ role }) => role === 'title')?.label ?? '';
  const known = new Map<string, number>();
  return {
    name: ({ label, stage }) => shortened(label || (stage && headings.get(stage)) || title),
    altText: ({ role, label, stage }) => {
      if (label === undefined || label === '') return undefined;
      const column = role === 'card' && stage !== undefined ? headings.get(stage) : undefined;
      return column === undefined ? label : `${column}: ${label}`;
    },
    key: ({ role, id, stage }) => {
      const base = `${role}:${id ?? stage ?? ''}`;
      const count = (known.get(base) ?? 0) + 1;
      known.set(base, count);
      return count === 1 ? base : `${base}#${count}`;
    },
  };
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= LONGEST ? words : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
