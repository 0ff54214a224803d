import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver-protocol';
import { type Editor, RunningServer } from './language-server.ts';

const TEXT = `theory "Two ways"
activities { film "We film good moments" { uses vig } }
short-term outcomes { warm "Parent and baby are warm with each other" }
interventions { vig "Video feedback" { hexagon { need 4  fit 5 } } }
film -> warm
`;
const uri = 'file:///two-ways.toc';
const textDocument = { uri };

let server: RunningServer;

beforeEach(() => {
  server = RunningServer.start();
});

afterEach(() => server.kill());

async function opened(editor: Editor): Promise<void> {
  await server.initialize(editor);
  await server.open(uri, TEXT);
}

test('an editor that can compare interventions is told where; any other is not', async () => {
  await opened({ options: { compareCommand: 'editor.compare' } });
  const lenses: readonly CodeLens[] = await server.connection.sendRequest('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ command }) => command)).toContainEqual({
    title: '1 intervention',
    command: 'editor.compare',
    arguments: [uri, 'warm'],
  });
  expect(await server.shutdown()).toBe(0);
  server = RunningServer.start();
  await opened({});
  const others: readonly CodeLens[] = await server.connection.sendRequest('textDocument/codeLens', { textDocument });
  expect(others.map(({ command }) => command?.title)).toEqual(['1 leads here · not measured yet']);
});

test('an editor that shows plain text gets the Hexagon as plain text', async () => {
  await opened({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
  const position = { line: 1, character: TEXT.split('\n')[1]?.indexOf('vig') ?? 0 };
  const hover: Hover = await server.connection.sendRequest('textDocument/hover', { textDocument, position });
  expect(hover.contents).toEqual({
    kind: 'plaintext',
    value: expect.stringMatching(/^Video feedback\n\nan intervention\n\nsite {2}9 of 10\n {2}need {7}████░ 4\n/),
  });
});
