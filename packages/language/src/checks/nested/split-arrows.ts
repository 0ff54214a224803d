import type { AstNode } from 'langium';
import { type Arrow, type Card, type End, type Include, isValueDetail, type Joint } from '../../generated/ast.ts';
import { commentsOf } from '../comments.ts';
import { removeNode, replace } from '../edits.ts';
import type { Edit } from '../finding.ts';
import { rangeOf } from '../places.ts';
import type { TheoryFile } from '../theory-file.ts';
import { arrowsOf } from '../written.ts';
import { type Belongings, isOf, meaningsOf } from './belongings.ts';
import type { Carried } from './carried.ts';
import { type Chain, chainText, type DrawnArrow, drawnBy, join, withoutKeeper } from './chain.ts';

/** The card here that stands for those that go, and what arrows call it. */
export interface Keeper {
  readonly name: string;
  /** None while it is still to be made. */
  readonly node?: Card | Include;
}

/** Arrows of both files. */
export interface SplitArrows {
  readonly edits: readonly Edit[];
  /** Statements of the new file, each with its lines. */
  readonly statements: readonly (readonly string[])[];
}

/** What an arrow says once. Two that become one cannot both say it here: the new file has each. */
const SAID_ONCE: readonly string[] = ['because', 'confidence', 'applies to'];
/** What a step of the new file says again; the team's remarks and what is assumed stay with the pathway here. */
const SAID_AGAIN: readonly string[] = [...SAID_ONCE, 'evidence'];

/**
 * Parts the arrows of a file: those here lead to and from the keeper in place of what goes, and the new file has each step
 * of what went, to and from cards that stay. Nothing where it cannot be done without changing what the rest says.
 */
export function splitArrows(
  file: TheoryFile,
  going: Belongings,
  keeper: Keeper,
  carried: Carried,
): SplitArrows | undefined {
  const keyOf = (node: AstNode) => (going.nodes.has(node) || node === keeper.node ? KEEPER : undefined);
  const said: Said = new Map();
  const touching: Arrow[] = [];
  for (const arrow of file.arrows) {
    const meanings = meaningsOf(file, arrow);
    if (meanings.some((meaning) => isOf(going.nodes, meaning))) touching.push(arrow);
    // Only arrows of the keeper can meet those that come to it.
    else if (meanings.some((meaning) => meaning.kind === 'card' && meaning.node === keeper.node)) {
      remember(said, drawnBy(chainOf(file, arrow, keyOf, keeper)), onceIn(arrow));
    }
  }
  const comments = commentsOf(file);
  const text = file.document.textDocument;
  const edits: Edit[] = [];
  const statements: (readonly string[])[] = [];
  const drawnThere = new Set<string>();
  for (const arrow of touching) {
    if (going.arrows.includes(arrow)) continue;
    const place = arrowsOf(arrow);
    const [from, to] = [text.offsetAt(place.start), text.offsetAt(place.end)];
    const isClear = meaningsOf(file, arrow).every(({ kind }) => kind === 'card');
    if (!isClear || comments.some(({ start }) => start >= from && start < to)) return undefined;
    const chain = join(chainOf(file, arrow, keyOf, keeper));
    const here = chain && stay(said, arrow, chain);
    if (!here) return undefined;
    if (here.kind === 'nothing') {
      // A comment in its block would be lost with it.
      const whole = rangeOf(arrow);
      if (comments.some(({ start }) => start >= to && start < text.offsetAt(whole.end))) return undefined;
      edits.push(removeNode(text, arrow));
    } else {
      edits.push(replace(place, here.text), ...here.taken.map((detail) => without(file, arrow, detail)));
    }
    statements.push(...carry(file, going.nodes, arrow, carried, drawnThere));
  }
  return { edits, statements };
}

/** By arrow, what a statement here says of it once. */
type Said = Map<string, ReadonlySet<string>>;

/** Tells the keeper from all other ends. */
const KEEPER = '\u0000keeper';

function chainOf(file: TheoryFile, arrow: Arrow, keyOf: (node: AstNode) => string | undefined, keeper: Keeper): Chain {
  const endOf = (end: End) => {
    const meaning = file.ends.meaning(end);
    const isKeeper = meaning.kind === 'card' && keyOf(meaning.node) !== undefined;
    const written = end.$cstNode?.text ?? '';
    return isKeeper
      ? { key: KEEPER, text: keeper.name, isKeeper }
      : { key: file.ends.key(meaning) ?? `?${written}`, text: written, isKeeper };
  };
  return { steps: arrow.steps.map(({ joints }) => joints.map(({ ends }) => ends.map(endOf))), heads: arrow.heads };
}

type Staying =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'arrows'; readonly text: string; readonly taken: readonly Arrow['details'][number][] };

/** What of a statement stays here. Nothing is known where it would say one thing of an arrow in two ways. */
function stay(said: Said, arrow: Arrow, chain: Chain): Staying | undefined {
  const drawn = drawnBy(chain);
  const keepers = drawn.filter(({ isKeepers }) => isKeepers);
  const known = keepers.filter(({ key }) => said.has(key));
  if (keepers.some(({ otherKind }) => said.has(otherKind))) return undefined;
  const twice = arrow.details.filter(
    (detail) => isValueDetail(detail) && known.some(({ key }) => said.get(key)?.has(detail.keyword)),
  );
  const saysMore = twice.length < arrow.details.length;
  if (known.length > 0 && (twice.length > 0 || !saysMore)) {
    if (known.length < keepers.length) return undefined;
    if (keepers.length < drawn.length) {
      const rest = withoutKeeper(chain);
      return rest && { kind: 'arrows', text: chainText(rest), taken: [] };
    }
    if (!saysMore) return { kind: 'nothing' };
  }
  remember(said, drawn, onceIn(arrow));
  return { kind: 'arrows', text: chainText(chain), taken: twice };
}

function onceIn(arrow: Arrow): ReadonlySet<string> {
  const words = arrow.details.filter(isValueDetail).map(({ keyword }) => keyword);
  return new Set(words.filter((word) => SAID_ONCE.includes(word)));
}

function remember(said: Said, drawn: readonly DrawnArrow[], once: ReadonlySet<string>): void {
  for (const { key } of drawn) said.set(key, new Set([...(said.get(key) ?? []), ...once]));
}

/** The steps of a statement to or from what goes, for the new file. */
function carry(
  file: TheoryFile,
  nodes: ReadonlySet<AstNode>,
  arrow: Arrow,
  carried: Carried,
  drawnThere: Set<string>,
): readonly (readonly string[])[] {
  const endText = (end: End): string => {
    const meaning = file.ends.meaning(end);
    const isNamed = end.words === undefined && end.unquoted === undefined;
    if (isNamed || meaning.kind !== 'card' || nodes.has(meaning.node)) return carried.read(rangeOf(end));
    return carried.nameOf(meaning.node);
  };
  const goes = (end: End) => isOf(nodes, file.ends.meaning(end));
  const jointText = ({ ends }: Joint) => ends.map(endText).join(' & ');
  const pairKey = ({ ends }: Joint, end: End) => [...ends.map(endText).toSorted(), endText(end)].join(' ');
  const block = blockOf(arrow, carried);
  const isOneLine = arrow.details.every((detail) => rangeOf(detail).start.line === rangeOf(arrow).end.line);
  return arrow.heads.flatMap((head, index) => {
    const joints = arrow.steps[index]?.joints ?? [];
    const ends = arrow.steps[index + 1]?.joints.flatMap((joint) => joint.ends) ?? [];
    const starting = joints.filter((joint) => joint.ends.some(goes));
    const others = joints.filter((joint) => !starting.includes(joint));
    const arriving = ends.filter(goes);
    const drawn = [
      { from: starting, to: ends },
      { from: others, to: arriving },
    ].filter(({ from, to }) => from.length > 0 && to.length > 0);
    return drawn.flatMap(({ from, to }) => {
      const pairs = from.flatMap((joint) => to.map((end) => ({ from: [joint], to: [end], key: pairKey(joint, end) })));
      const isNew = ({ key }: (typeof pairs)[number]) => !drawnThere.has(`${head} ${key}`);
      // An arrow that is drawn already is only drawn again where more is said of it.
      const left = pairs.every(isNew) || block.length > 0 ? [{ from, to }] : pairs.filter(isNew);
      for (const { key } of pairs) drawnThere.add(`${head} ${key}`);
      return left.map((one) => {
        const line = `${one.from.map(jointText).join(', ')} ${head} ${one.to.map(endText).join(', ')}`;
        if (block.length === 0) return [line];
        if (isOneLine) return [`${line} { ${block.join('  ')} }`];
        return [`${line} {`, ...block.map((detail) => `  ${detail}`), '}'];
      });
    });
  });
}

/** A detail away from a block: up to the next where they share a line. */
function without(file: TheoryFile, { details }: Arrow, detail: Arrow['details'][number]): Edit {
  const next = details[details.indexOf(detail) + 1];
  const [start, after] = [rangeOf(detail).start, next && rangeOf(next).start];
  if (after?.line === start.line) return replace({ start, end: after }, '');
  return removeNode(file.document.textDocument, detail);
}

function blockOf(arrow: Arrow, carried: Carried): readonly string[] {
  return arrow.details
    .filter((detail) => 'keyword' in detail && SAID_AGAIN.includes(detail.keyword))
    .map((detail) => carried.read(rangeOf(detail)));
}
