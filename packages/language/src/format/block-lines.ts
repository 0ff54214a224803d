import { scan } from '../grammar/scanner.ts';

/** The first and last lines, from 0, of the block whose closing brace stands at an offset; none where none does. */
export function linesOfBlock(text: string, closing: number): readonly [first: number, last: number] {
  const open: number[] = [];
  for (const { kind, line, start } of scan(text).tokens) {
    if (kind === 'open') open.push(line);
    if (kind !== 'close') continue;
    const first = open.pop();
    if (start === closing && first !== undefined) return [first, line];
  }
  return NONE;
}

const NONE = [0, -1] as const;
