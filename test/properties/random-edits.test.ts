import { makeFigure } from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedFaces } from '../support/figures.ts';
import { EXAMPLE_NAMES, exampleText, read } from '../support/theories.ts';
import { layoutFaults } from './layout-faults.ts';
import { modelFaults } from './model-faults.ts';
import { applyEdits, someEdits } from './random-edits.ts';

const EDITS = 1_000;
const LAYOUTS = 60;
/** Fixed, so that a failure is the same on every machine; TOC_SEED tries others. */
const SEED = Number(process.env.TOC_SEED ?? 20261122);

const LONG_MS = 300_000;

describe.each(EXAMPLE_NAMES)('%s, however it is mistyped', (name) => {
  const text = exampleText(name);

  test(`still gives a sound model (${EDITS} edits, seed ${SEED})`, { timeout: LONG_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        const edited = applyEdits(text, edits);
        const { theory } = await read(edited, name);
        expect(modelFaults(theory, edited)).toEqual([]);
        expect(JSON.parse(JSON.stringify(theory))).toEqual(theory);
      }),
      { seed: SEED, numRuns: EDITS },
    );
  });

  test(`still gives a sound figure (${LAYOUTS} edits, seed ${SEED})`, { timeout: LONG_MS }, async () => {
    const [faces, engine] = [shippedFaces(), await createElk()];
    let seed: Readonly<Record<string, number>> | undefined;
    await fc.assert(
      fc.asyncProperty(someEdits, fc.boolean(), async (edits, warm) => {
        const { theory } = await read(applyEdits(text, edits), name);
        const before = warm ? seed : undefined;
        const figure = await makeFigure(theory, { faces, engine, effort: 'live', ...(before && { seed: before }) });
        seed = figure.layout.order;
        expect(layoutFaults(theory, figure.layout)).toEqual([]);
      }),
      { seed: SEED, numRuns: LAYOUTS },
    );
  });
});
