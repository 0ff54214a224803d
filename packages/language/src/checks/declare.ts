import type { Stage } from '@theory-of-change/model';
import { STAGES, stageIndex, stageKeyword } from '@theory-of-change/model';
import type { Column, End, SideList } from '../generated/ast.ts';
import { isColumn, isEnd, isSideList } from '../generated/ast.ts';
import { quote } from '../grammar/quotes.ts';
import { appendToBlock, insert, lineEnd } from './edits.ts';
import { type EndMeaning, stageOfEnd } from './ends.ts';
import type { Fix } from './finding.ts';
import type { Kind } from './kinds.ts';
import { rangeOf } from './places.ts';
import type { TheoryFile } from './theory-file.ts';

/** A fix that declares `name` where a thing of its kind belongs; nothing where that is in another file. */
export function declaration(file: TheoryFile, name: string, kind: Kind, user: object): Fix | undefined {
  if (name.includes('.') || kind === 'import') return undefined;
  const text = file.document.textDocument;
  const line = `${name} ${quote(wordsFrom(name))}`;
  if (kind !== 'card') {
    const list = file.root.statements.find((one): one is SideList => isSideList(one) && one.list === kind);
    return fixFor(file, `Add \`${name}\` to ${kind}`, list, `${kind} { ${line} }${lineEnd(text)}`, line);
  }
  const stage = isEnd(user) ? stageFor(file, user) : undefined;
  if (!stage) return undefined;
  const column = file.root.statements.find((one): one is Column => isColumn(one) && one.stage === stage);
  const block = `${stageKeyword(stage)} { ${line} }${lineEnd(text)}`;
  return fixFor(file, `Add a card \`${name}\` to ${stageKeyword(stage)}`, column, block, line);
}

function fixFor(
  file: TheoryFile,
  title: string,
  block: Column | SideList | undefined,
  whole: string,
  line: string,
): Fix | undefined {
  const inside = block && appendToBlock(file.document.textDocument, block, line);
  if (inside) return { title, edits: [inside] };
  const [arrow] = file.arrows;
  const start = arrow ? { line: rangeOf(arrow).start.line, character: 0 } : undefined;
  return start ? { title, edits: [insert(start, whole)] } : undefined;
}

/**
 * The column in which a new end of an arrow most likely stands: that of a card that is named beside it (`a & b`, `a, b`), else
 * after the cards that lead to it, or before the next.
 */
function stageFor(file: TheoryFile, end: End): Stage | undefined {
  const present = STAGES.filter((stage) => file.root.statements.some((one) => isColumn(one) && one.stage === stage));
  const beside = end.$container.$container.joints.flatMap(({ ends }) => ends).find((one) => stageAt(file, one) >= 0);
  if (beside) return STAGES[stageAt(file, beside)];
  for (const step of file.steps) {
    if (step.toNode === end) {
      const before = Math.max(...step.from.map(stageOf));
      const after = present.find((stage) => stageIndex(stage) > before);
      if (before >= 0 && after) return after;
    }
    if (step.fromNode.ends.includes(end)) {
      const after = stageOf(step.to);
      const before = present.findLast((stage) => stageIndex(stage) < after);
      if (after >= 0 && before) return before;
    }
  }
  return present.at(-1) ?? 'activities';
}

function stageAt(file: TheoryFile, end: End): number {
  return stageOf(file.ends.meaning(end));
}

function stageOf(end: EndMeaning): number {
  const stage = stageOfEnd(end);
  return stage ? stageIndex(stage) : -1;
}

/** `sticky-note` → `Sticky note`: the words until better ones are found. */
function wordsFrom(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
