// Draws a layout without a theory, to look at while working on it.
// Run: node packages/diagram/src/layout/testing/draw-main-node.ts clinical|grouped|<number of cards> picture.svg
import { writeFileSync } from 'node:fs';
import { createElk } from '../../elk/index.ts';
import type { Graph } from '../../graph.ts';
import { measureLayout } from '../../quality/measure.ts';
import { layout } from '../layout.ts';
import { theoryLike } from './generate.ts';
import { clinicalShape, groupedShape } from './shapes.ts';
import { debugSvg } from './svg.ts';

function graphOf(name: string): Graph {
  if (name === 'clinical') return clinicalShape();
  if (name === 'grouped') return groupedShape();
  return theoryLike(Number(name));
}

const [, , name = 'clinical', file = 'layout.svg'] = process.argv;
const graph = graphOf(name);
const placed = await layout(graph, await createElk());
writeFileSync(file, debugSvg(graph, placed));
console.log(measureLayout(graph, placed));
