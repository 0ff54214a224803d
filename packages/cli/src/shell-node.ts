import { buffer } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import { type Shell, style } from './shell.ts';

const DEFAULT_WIDTH = 80;

/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 100;

/** The terminal, pipe or file that this process speaks to. `tool` is the folder of the tool's own resources. */
export function processShell(tool: URL): Shell {
  endQuietlyWithThePipe(process.stdout);
  endQuietlyWithThePipe(process.stderr);
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    cwd: process.cwd(),
    input: () => buffer(process.stdin),
    out: (text) => {
      clear();
      process.stdout.write(text);
    },
    err: (text) => {
      clear();
      process.stderr.write(text);
    },
    progress: (text) => {
      clear();
      if (text === undefined || !process.stderr.isTTY) return;
      process.stderr.write(text);
      shown = true;
    },
    width: Math.min(process.stdout.columns || DEFAULT_WIDTH, WIDEST),
    outStyle: style(wantsColours(process.stdout)),
    errStyle: style(wantsColours(process.stderr)),
    tool,
  };
}

/** Colours on a terminal only; https://no-color.org and FORCE_COLOR have the last word. */
function wantsColours(stream: WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** `toc check | head` closes the pipe before we are done: that is no fault of anyone's. */
function endQuietlyWithThePipe(stream: WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
