import { parseArgs } from 'node:util';

/** How many cards the theories of the benchmark can have: written down, 400 are about 1,000 lines and 4,000 are 10,000. */
const SIZES = [20, 60, 200, 400, 1000, 4000] as const;

/** Those that are measured unless others are asked for. */
const USUAL: readonly Size[] = [20, 60, 200, 1000];

export type Size = (typeof SIZES)[number];

const SECTIONS = ['export', 'check', 'memory', 'layout', 'quality', 'server', 'pack'] as const;

export type Section = (typeof SECTIONS)[number];

export interface BenchOptions {
  readonly sections: readonly Section[];
  readonly sizes: readonly Size[];
  /** Whether these sizes were asked for: a section may have others of its own. */
  readonly areSizesGiven: boolean;
  /** How often each process is run; its median counts. */
  readonly runs: number;
}

const USAGE = `npm run bench -- [--quick] [--only ${SECTIONS.join(',')}] [--cards ${SIZES.join(',')}] [--runs 5]`;

/** Reads the command line. Throws with the usage where it says something that there is not. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: SECTIONS.join(',') },
      cards: { type: 'string' },
      runs: { type: 'string' },
    },
  });
  const cards = values.cards ?? (values.quick ? '20,60' : USUAL.join(','));
  const runs = Number(values.runs ?? (values.quick ? 3 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number. ${USAGE}`);
  return {
    sections: values.only.split(',').map((word) => oneOf(SECTIONS, word)),
    sizes: cards.split(',').map((word) => oneOf(SIZES, Number(word))),
    areSizesGiven: values.cards !== undefined || values.quick,
    runs,
  };
}

function oneOf<T>(known: readonly T[], given: unknown): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new Error(`There is no "${given}" here, only ${known.join(', ')}. ${USAGE}`);
  return found;
}
