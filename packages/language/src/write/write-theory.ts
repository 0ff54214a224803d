import type { Source, Theory } from '@theory-of-change/model';
import { formatted } from '../format/format-text.ts';
import { arrowStatements } from './arrows.ts';
import { type Block, linesOf, linesOfList, withDetails } from './block.ts';
import { columnBlocks } from './columns.ts';
import * as say from './details.ts';
import { importLines, settingLines, titleLines } from './head.ts';
import { labelsOf } from './labels.ts';
import { quoted } from './values.ts';

/**
 * The text of a `.toc` file that holds all that a theory holds, laid out as the formatter does. What a theory takes from
 * other files stays there: the text imports it. A card gets a name of its own only where an arrow could not tell it
 * from another one with the same words.
 */
export function writeTheory(theory: Theory): string {
  const labels = labelsOf(theory);
  const knows: say.Names = {
    stakeholders: new Set(theory.stakeholders.flatMap(({ name }) => name ?? [])),
    aliases: new Set(theory.imports.flatMap(({ alias }) => alias ?? [])),
  };
  const parts: readonly (readonly string[])[] = [
    importLines(theory),
    titleLines(theory),
    settingLines(theory),
    list('stakeholders', theory.stakeholders, say.annotations),
    ...columnBlocks(theory, labels, knows),
    list('assumptions', theory.assumptions, (one) => [
      ...say.indicators(one.indicators, knows),
      ...say.annotations(one),
    ]),
    list('enablers', theory.enablers, (one) => say.enablerDetails(one, knows)),
    list('risks', theory.risks, (one) => say.riskDetails(one, knows)),
    list('ideas', theory.ideas, say.annotations),
    list('measures', theory.measures, say.measureDetails),
    list('interventions', theory.interventions, say.interventionDetails),
    list('evidence', theory.evidence, say.evidenceDetails),
    arrowStatements(theory, labels).flatMap((block) => linesOf(block)),
  ];
  const text = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
  return formatted(text);
}

interface Entry {
  readonly name?: string;
  readonly words: string;
  readonly source: Source;
}

/** A side list; what stands in another file is left to it. */
function list<One extends Entry>(
  keyword: string,
  entries: readonly One[],
  details: (entry: One) => readonly Block[],
): readonly string[] {
  const own = entries.filter(({ source }) => source.uri === undefined);
  if (own.length === 0) return [];
  return linesOfList(
    keyword,
    own.map((entry) => {
      const name = entry.name === undefined ? '' : `${entry.name} `;
      return withDetails(`${name}${quoted(entry.words)}`, details(entry));
    }),
  );
}
