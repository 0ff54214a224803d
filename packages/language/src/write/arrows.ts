import type { Arrow, ArrowKind, ColumnArrow, Theory } from '@theory-of-change/model';
import { stageKeyword } from '@theory-of-change/model';
import { type Block, withDetails } from './block.ts';
import { arrowDetails } from './details.ts';
import type { Labels } from './labels.ts';

/** Characters up to which arrows go on in one line. */
const WIDEST = 100;

/** Arrows that one statement draws: every `from` leads to every `to`. */
interface Fan {
  readonly kind: ArrowKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly details: readonly Block[];
}

/** A line of arrows: `a -> b -> c`. `last` is where it can go on. */
interface Chain {
  readonly text: string;
  readonly last: Fan;
}

/** The arrows, in their order; those that say nothing else share lines where they meet. */
export function arrowStatements({ arrows, columnArrows }: Theory, { endOf }: Labels): readonly Block[] {
  const between = columnArrows.map((arrow) => fanOf(arrow, [stageKeyword(arrow.from)], stageKeyword(arrow.to)));
  const joined = arrows.map((arrow) => fanOf(arrow, [arrow.from.map(endOf).join(' & ')], endOf(arrow.to)));
  return [...chained(fanned(between)), ...chained(fanned(joined))];
}

function fanOf(arrow: Arrow | ColumnArrow, from: readonly string[], to: string): Fan {
  return { kind: arrow.kind, from, to: [to], details: arrowDetails(arrow) };
}

/** Neighbours that lead to one card, or that one card leads to, as one. */
function fanned(fans: readonly Fan[]): readonly Fan[] {
  const out: Fan[] = [];
  for (const fan of fans) {
    const last = out.at(-1);
    const merged = last && merge(last, fan);
    if (merged) out.splice(-1, 1, merged);
    else out.push(fan);
  }
  return out;
}

function merge(a: Fan, b: Fan): Fan | undefined {
  if (a.kind !== b.kind || a.details.length > 0 || b.details.length > 0) return undefined;
  const merged = merging(a, b);
  return merged && textOf(merged).length <= WIDEST ? merged : undefined;
}

function merging(a: Fan, b: Fan): Fan | undefined {
  const [[from], [to]] = [b.from, b.to];
  if (from === undefined || to === undefined) return undefined;
  if (a.to.length === 1 && a.to[0] === to && !a.from.includes(from)) return { ...a, from: [...a.from, from] };
  const isSpread = a.from.length === 1 && a.from[0] === from && !a.to.includes(to);
  return isSpread ? { ...a, to: [...a.to, to] } : undefined;
}

/** A fan that begins where the one before it ends goes on in its line. */
function chained(fans: readonly Fan[]): readonly Block[] {
  const out: Block[] = [];
  let chain: Chain | undefined;
  const flush = () => {
    if (chain) out.push({ head: chain.text });
    chain = undefined;
  };
  for (const fan of fans) {
    if (fan.details.length > 0) {
      flush();
      out.push(withDetails(textOf(fan), fan.details));
      continue;
    }
    const longer = chain && goingOn(chain, fan);
    if (longer === undefined) flush();
    chain = longer ?? { text: textOf(fan), last: fan };
  }
  flush();
  return out;
}

function goingOn({ text, last }: Chain, fan: Fan): Chain | undefined {
  if (fan.from.join(', ') !== last.to.join(', ')) return undefined;
  const longer = `${text} ${head(fan)} ${fan.to.join(', ')}`;
  return longer.length <= WIDEST ? { text: longer, last: fan } : undefined;
}

function textOf(fan: Fan): string {
  return `${fan.from.join(', ')} ${head(fan)} ${fan.to.join(', ')}`;
}

function head({ kind }: Fan): string {
  return kind === 'feedback' ? '~>' : '->';
}
