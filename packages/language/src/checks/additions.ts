import type { Card, Stage } from '@theory-of-change/model';
import { CHANGE_STAGES, STAGES, shortName, stageKeyword } from '@theory-of-change/model';
import { type AstNode, GrammarUtils } from 'langium';
import type { SideListWord } from '../details/table.ts';
import type { Arrow, Detail } from '../generated/ast.ts';
import { isSetting, isTitle } from '../generated/ast.ts';
import { nameKey } from '../references/names.ts';
import { blockOf } from './blocks.ts';
import { appendLines, newBlock } from './card-text.ts';
import { appendToBlock, insert, lineEnd } from './edits.ts';
import type { Edit, Fix } from './finding.ts';
import { perFile } from './per-file.ts';
import { rangeOf } from './places.ts';
import { causalSteps } from './steps-into.ts';
import type { TheoryFile } from './theory-file.ts';
import { nodeOf } from './written.ts';

/** Something with a block of details, or that may be given one. */
interface Detailable {
  readonly details: readonly Detail[];
}

/** Puts a detail into the block of a card, an entry or an arrow; makes the block where there is none. */
export function addDetail(file: TheoryFile, node: Parameters<typeof rangeOf>[0] & Detailable, detail: string): Edit {
  const inside = appendToBlock(file.document.textDocument, node, detail);
  if (!inside) return insert(rangeOf(node).end, ` { ${detail} }`);
  // Details that share a line stand two blanks apart, as the formatter writes them.
  const sharesLine = node.details.length > 0 && !/[\r\n]/u.test(inside.newText);
  return sharesLine ? { ...inside, newText: ` ${inside.newText}` } : inside;
}

/** Puts lines, one detail or more, into the block of a card or an indicator: where that shares a line, it is opened for them. */
export function addLines(file: TheoryFile, node: AstNode & Detailable, lines: readonly string[]): Edit {
  const text = file.document.textDocument;
  const opening = GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
  const closing = GrammarUtils.findNodeForKeyword(node.$cstNode, '}');
  const isOneLine = opening && closing && opening.range.start.line === closing.range.start.line;
  const details = node.details.flatMap((detail) => detail.$cstNode?.text ?? []);
  const block = isOneLine && { start: opening.range.start, end: closing.range.end };
  // What stands between the details is a comment.
  const isPlain = block && text.getText(block).replace(/[{}\s]/gu, '') === details.join('').replace(/[{}\s]/gu, '');
  if (!isPlain) return appendLines(text, node, lines) ?? newBlock(text, node, lines);
  const all = newBlock(text, node, [...details, ...lines]);
  return { ...all, range: block, newText: all.newText.trimStart() };
}

/** A name for a card: its own, or a short one and the edit that gives it. */
export function named(file: TheoryFile, card: Card): { readonly name: string; readonly edits: readonly Edit[] } {
  if (card.name !== undefined) return { name: card.name, edits: [] };
  const name = shortName(card.words, takenNames(file));
  const start = nodeOf(file, card) && (card.wordsRange ?? card.source.range).start;
  return { name, edits: start ? [insert(start, `${name} `)] : [] };
}

/** A name that nothing in the file has yet, made from words. */
export function freeName(file: TheoryFile, words: string): string {
  return shortName(words, takenNames(file));
}

const takenNames = perFile(
  (file): ReadonlySet<string> => new Set(file.nameables.map((node) => nameKey(node.name ?? ''))),
);

/** A fix that draws an arrow from one card to another, with a gap for its reason where the file's arrows give theirs. */
export function link(file: TheoryFile, from: Card, to: Card, title: string): Fix {
  const [a, b] = [named(file, from), named(file, to)];
  return { title, edits: [...a.edits, ...b.edits, addArrow(file, `${a.name} -> ${b.name}${reasonTo(file, to)}`)] };
}

/** The block of a new arrow to a card: a gap for its reason where the file's arrows give theirs, else nothing. */
export function reasonTo(file: TheoryFile, { stage }: Card): string {
  const isReasoned = CHANGE_STAGES.includes(stage) && causalSteps(file).some(({ because }) => because !== undefined);
  return isReasoned ? ` { ${REASON_GAP} }` : '';
}

/** What an arrow that should say why is given, to be filled in. */
export const REASON_GAP = 'because "Why does one lead to the other?"';

/** Puts a statement below the last arrow, or at the end of the file. */
export function addArrow(file: TheoryFile, statement: string): Edit {
  const text = file.document.textDocument;
  const last =
    file.root.statements.findLast((one): one is Arrow => one.$type === 'Arrow') ?? file.root.statements.at(-1);
  const end = last ? rangeOf(last).end : text.positionAt(text.getText().length);
  return insert(end, `${lineEnd(text)}${statement}`);
}

/** Puts a line into a column or a side list, which is opened before the arrows where the file has none yet. */
export function addItem(file: TheoryFile, block: Stage | SideListWord, line: string): Edit {
  const text = file.document.textDocument;
  const known = blockOf(file, block);
  const inside = known && appendToBlock(text, known, line);
  if (inside) return inside;
  const stage = STAGES.find((one) => one === block);
  const keyword = stage ? stageKeyword(stage) : block;
  const whole = `${keyword} { ${line} }`;
  const [arrow] = file.arrows;
  if (arrow) return insert({ line: rangeOf(arrow).start.line, character: 0 }, `${whole}${lineEnd(text)}`);
  return addArrow(file, whole);
}

/** Puts a setting below those that the file has. */
export function addSetting(file: TheoryFile, line: string): Edit | undefined {
  const text = file.document.textDocument;
  const last = file.root.statements.findLast(isSetting) ?? file.root.statements.find(isTitle);
  return last && insert(rangeOf(last).end, `${lineEnd(text)}${line}`);
}
