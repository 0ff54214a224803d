// Lays a generated theory out, cold, and again after each of some edits, and writes the layouts as JSON.
import { type Layout, layout } from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import { generateTheory } from '../generate.ts';
import { toBoxes } from '../graph.ts';
import { editsOf } from './edits.ts';

/** The layouts of one theory. */
export interface OurLayouts {
  /** As an export has it. */
  readonly cold: Layout;
  /** As the screen has it when the file is opened. */
  readonly opened: Layout;
  /** As the screen has it after each edit, seeded with the order of `opened`. */
  readonly edited: readonly Layout[];
}

const theory = generateTheory(Number(process.argv[2]));
const elk = await createElk();
const opened = await layout(toBoxes(theory), elk, { effort: 'live' });
const edited: Layout[] = [];
for (const edit of editsOf(theory)) {
  edited.push(await layout(toBoxes(edit), elk, { effort: 'live', seed: opened.order }));
}
const layouts: OurLayouts = { cold: await layout(toBoxes(theory), elk), opened, edited };
process.stdout.write(JSON.stringify(layouts));
