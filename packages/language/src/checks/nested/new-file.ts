import type { Stage } from '@theory-of-change/model';
import type { Setting } from '../../generated/ast.ts';
import { quote } from '../../grammar/quotes.ts';
import { lineEnd } from '../edits.ts';
import type { TheoryFile } from '../theory-file.ts';
import type { Carried } from './carried.ts';

/** What stands in a new theory below its head. */
export interface NewTheory {
  readonly title: string;
  readonly stage: Stage;
  /** Columns, then side lists, then arrows: each the lines of a block of its own. */
  readonly blocks: readonly (readonly string[])[];
}

/**
 * The text of a theory that tells a part of another in full: it speaks for the same team, people and time, and takes names
 * from the file that it came from.
 */
export function newFileText(file: TheoryFile, carried: Carried, from: string, theory: NewTheory): string {
  const imports = [
    ...(carried.speaksOfWhole ? [`import ${quote(from)} as ${carried.alias}`] : []),
    ...carried.imports.map((one) => one.$cstNode?.text ?? ''),
  ];
  const settings = file.settings.filter((setting) => holdsFor(setting, theory.stage)).map(textOf);
  const parts = [imports, [`theory ${quote(theory.title)}`], settings, ...theory.blocks];
  const end = lineEnd(file.document.textDocument);
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(end))
    .join(end + end)}${end}`;
}

/**
 * Words over columns hold only for those that the new file has. It is only begun: a stricter status than a workshop's is
 * for the team to say again.
 */
function holdsFor(setting: Setting, stage: Stage): boolean {
  if (setting.keyword === 'status') return textOf(setting).endsWith('workshop');
  const isOfColumn = setting.keyword === 'heading' || setting.keyword === 'timeframe';
  return !isOfColumn || setting.stage === stage;
}

function textOf(setting: Setting): string {
  return setting.$cstNode?.text ?? '';
}
