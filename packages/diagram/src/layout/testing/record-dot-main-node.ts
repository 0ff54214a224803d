// Draws the graphs of layout.quality.test.ts with Graphviz dot and records how well it did, in recorded-dot.json.
// Run: node packages/diagram/src/layout/testing/record-dot-main-node.ts (needs Graphviz).
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createElk } from '../../elk/index.ts';
import type { Graph } from '../../graph.ts';
import { layout } from '../layout.ts';
import { changeBetween, withCardAdded } from './add-card.ts';
import { columnsOf, type DotDrawing, dotCrossings, fromDotJson, toDot } from './dot.ts';
import { theoryLike } from './generate.ts';
import type { RecordedDot } from './recorded-dot.ts';

const elk = await createElk();

async function draw(graph: Graph): Promise<DotDrawing> {
  const source = toDot(graph, columnsOf(await layout(graph, elk)));
  return fromDotJson(
    execFileSync(process.env.DOT ?? 'dot', ['-Tjson'], { input: source, encoding: 'utf8', maxBuffer: 2 ** 28 }),
  );
}

const drawings: RecordedDot['drawings'][number][] = [];
for (const cards of [20, 60]) {
  for (let seed = 1; seed <= 5; seed++) {
    const graph = theoryLike(cards, seed);
    const before = await draw(graph);
    const moves: number[] = [];
    for (const stage of [1, 2, 3, 4]) {
      const after = await draw(withCardAdded(graph, stage));
      moves.push(changeBetween(before.boxes, after.boxes).meanMove);
    }
    const meanMove = Math.round(moves.reduce((a, b) => a + b, 0) / moves.length);
    drawings.push({ cards, seed, crossings: dotCrossings(before), meanMove });
  }
}
const recorded: RecordedDot = { version: '2.43.0', drawings };
writeFileSync(new URL('recorded-dot.json', import.meta.url), `${JSON.stringify(recorded, null, 2)}\n`);
