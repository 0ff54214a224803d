import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { RunningServer } from './language-server.ts';

const uri = 'file:///small.toc';
const UGLY = 'theory   "T"\n\n\n\nproblems {a   "A"\n      bee "B"   }\na->bee';
const FINE = 'theory "T"\n\nproblems {\n  a "A"\n  bee "B"\n}\na -> bee\n';
/** What an editor says of its own taste; a theory has one way only. */
const options = { tabSize: 8, insertSpaces: false };

describe('the language server formats', () => {
  let server: RunningServer;

  beforeEach(() => {
    server = RunningServer.start();
  });
  afterEach(() => server.kill());

  /** The text after the edits that the server answers with. */
  async function formatted(text: string, method: string, params: object): Promise<string> {
    const edits: TextEdit[] = await server.connection.sendRequest(method, {
      textDocument: { uri },
      options,
      ...params,
    });
    return applied(text, edits);
  }

  test('documents, ranges and while typing, as it announces', async () => {
    const { capabilities } = await server.initialize();
    expect(capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] },
    });
    await server.open(uri, UGLY);
    expect(await formatted(UGLY, 'textDocument/formatting', {})).toBe(FINE);
    const lastLine = { start: { line: 6, character: 0 }, end: { line: 6, character: 6 } };
    expect(await formatted(UGLY, 'textDocument/rangeFormatting', { range: lastLine })).toBe(
      UGLY.replace('a->bee', 'a -> bee\n'),
    );
    const typed = { ch: '\n', position: { line: 1, character: 0 } };
    expect(await formatted(UGLY, 'textDocument/onTypeFormatting', typed)).toBe(UGLY.replace('theory   ', 'theory '));
  });

  test('the newest text', async () => {
    await server.initialize();
    await server.open(uri, FINE);
    const newer = FINE.replace('a -> bee', 'a   ->   bee');
    await server.change(uri, newer, 2);
    expect(await formatted(newer, 'textDocument/formatting', {})).toBe(FINE);
  });
});

/** A text with edits made, the last first, so that none moves another. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).join('\n').length + Math.min(line, 1) + character;
  return edits
    .toReversed()
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}
