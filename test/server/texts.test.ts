import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TEXT_METHOD, type TextParams, type TextReading } from '@theory-of-change/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningServer } from './language-server.ts';

const BLOCK = `import "./measures.toc"
theory "A garden"
short-term outcomes { meet "Neighbours know each other" { indicator "They greet each other" { using street } } }
`;

let server: RunningServer;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toc-texts-'));
  writeFileSync(path.join(folder, 'measures.toc'), 'measures { street "Street survey" }\n');
  writeFileSync(path.join(folder, 'theory-of-change.json'), '{ "page": "A3" }\n');
  server = RunningServer.start();
});

afterEach(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** What the server reads in a block of a page of the folder. */
function reading(text: string): Promise<TextReading | null> {
  const params: TextParams = { uri: pathToFileURL(path.join(folder, 'README.md-1.toc')).toString(), text };
  return server.connection.sendRequest(TEXT_METHOD, params);
}

test('a block of a page is read with what it imports and the settings of its folder', async () => {
  await server.initialize({ folder: pathToFileURL(folder).toString() });
  const read = await reading(BLOCK);
  expect(read?.theory.cards.map(({ words }) => words)).toEqual(['Neighbours know each other']);
  expect(read?.theory.measures.map(({ words }) => words)).toEqual(['Street survey']);
  expect(read?.settings.page).toBe('A3');
  expect(read?.errors).toEqual([]);
});

test('a mistake in it is told with its line, and none of its names is known elsewhere', async () => {
  await server.initialize({ folder: pathToFileURL(folder).toString() });
  const read = await reading(`${BLOCK}meet -> mete\n`);
  expect(read?.errors).toEqual([{ line: 3, message: expect.stringContaining('`mete`') }]);
  const symbols = await server.connection.sendRequest('workspace/symbol', { query: 'meet' });
  expect(symbols).toEqual([]);
});

test('what another program wrote is no theory', async () => {
  await server.initialize();
  expect(await reading('\\contentsline {section}{\\numberline {1}Introduction}{1}{}\n')).toBeNull();
});
