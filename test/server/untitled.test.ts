import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningServer } from './language-server.ts';

let server: RunningServer;

beforeEach(() => {
  server = RunningServer.start();
});

afterEach(() => server.kill());

test('closing a text that no file has leaves the server answering about others', async () => {
  await server.initialize();
  const untitled = 'untitled:Untitled-1';
  await server.open(untitled, 'theory "New"\n');
  await server.theory(untitled, 1);
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: untitled } });
  const uri = 'file:///old.toc';
  await server.open(uri, 'theory "Old"\nproblems { lonely "Lonely" }\naims { meet "Meet" }\nlonely -> meet\n');
  const position = { line: 3, character: 1 };
  const hover = await server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining('Lonely') } });
});
