import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlainClient } from './plain-client.ts';

const TEXT = 'theory "T"\naims { aim "An aim" }\nproblems { need "A need" }\nneed -> aim\n';
const uri = 'file:///small.toc';
const HOVER = { textDocument: { uri }, position: { line: 3, character: 1 } };

/** The codes of errors in JSON-RPC and the Language Server Protocol. */
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const SERVER_NOT_INITIALIZED = -32002;
const REQUEST_CANCELLED = -32800;

describe('the language server and an editor that speaks the protocol alone', () => {
  let client: PlainClient;

  beforeEach(() => {
    client = PlainClient.start();
  });
  afterEach(() => client.kill());

  test('a whole life: hello, a document, goodbye, exit code 0; nothing asked of an editor that told of nothing', async () => {
    expect(await client.initialize()).toMatchObject({ result: { capabilities: { hoverProvider: true } } });
    client.open(uri, TEXT);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({ result: { contents: {} } });
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await client.request('shutdown')).toEqual({ jsonrpc: '2.0', result: null });
    client.notify('exit');
    expect(await client.ended).toBe(0);
    expect(client.asked).toEqual([]);
  });

  test('goodbye forgotten: exit code 1', async () => {
    await client.initialize();
    client.notify('exit');
    expect(await client.ended).toBe(1);
  });

  test('exit before hello: code 1', async () => {
    client.notify('exit');
    expect(await client.ended).toBe(1);
  });

  test('before hello nothing is answered but with an error, and nothing is read', async () => {
    client.open(uri, TEXT);
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({
      error: { code: SERVER_NOT_INITIALIZED },
    });
    await client.initialize();
    expect(await client.request('textDocument/hover', HOVER)).not.toHaveProperty('result.contents');
    expect(client.published(uri)).toEqual([]);
  });

  test('a second hello is refused, and the server goes on', async () => {
    await client.initialize();
    expect(await client.request('initialize', { capabilities: {} })).toMatchObject({
      error: { code: INVALID_REQUEST },
    });
    client.open(uri, TEXT);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
  });

  test('after goodbye every question is refused, and what is told is not heard', async () => {
    await client.initialize();
    await client.request('shutdown');
    client.open(uri, TEXT);
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({ error: { code: INVALID_REQUEST } });
    expect(await client.request('shutdown')).toMatchObject({ error: { code: INVALID_REQUEST } });
    client.notify('exit');
    expect(await client.ended).toBe(0);
    expect(client.published(uri)).toEqual([]);
  });

  test('the editor hangs up: the server ends', async () => {
    await client.initialize();
    client.hangUp();
    expect(await client.ended).toBe(1);
  });

  test('the editor dies and something else holds the pipe: the server ends', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await client.initialize({}, editor.pid);
    } finally {
      editor.kill();
    }
    expect(await client.ended).toBe(1);
  });

  test('unknown questions are refused, what is told and not known is not minded', async () => {
    await client.initialize();
    expect(await client.request('theory/unheardOf', {})).toMatchObject({ error: { code: METHOD_NOT_FOUND } });
    expect(await client.request('$/unheardOf')).toMatchObject({ error: { code: METHOD_NOT_FOUND } });
    client.notify('theory/unheardOf', {});
    client.notify('$/unheardOf');
    client.open(uri, TEXT);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
  });

  test.each([
    ['no JSON', '{"jsonrpc": "2.0", '],
    ['JSON that is no message', '[]'],
    ['a message of nothing', '{}'],
    ['null', 'null'],
    ['a text', '"hello"'],
    ['a change of nothing', '{"jsonrpc":"2.0","method":"textDocument/didChange"}'],
    ['a document without an address', '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}'],
    ['an answer to nothing', '{"jsonrpc":"2.0","id":99,"result":null}'],
  ])('%s instead of a message: the next ones are answered', async (_, content) => {
    await client.initialize();
    client.sendRaw(content);
    client.open(uri, TEXT);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({ result: { contents: {} } });
  });

  test.each([
    ['a question about nothing', 'textDocument/hover', undefined],
    ['a question about no place', 'textDocument/hover', { textDocument: { uri } }],
    [
      'a place that is not there',
      'textDocument/hover',
      { textDocument: { uri }, position: { line: 99, character: 99 } },
    ],
    ['a file that nobody opened', 'textDocument/completion', { ...HOVER, textDocument: { uri: 'file:///no.toc' } }],
    ['an address that is none', 'textDocument/documentSymbol', { textDocument: { uri: '' } }],
  ])('%s is answered, with an error or nothing', async (_, method, params) => {
    await client.initialize();
    client.open(uri, TEXT);
    const answer = await client.request(method, params);
    expect(answer.error ?? answer.result ?? null).toSatisfy((one) => one === null || Number.isInteger(one?.code));
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({ result: { contents: {} } });
  });

  test('an editor that refuses what it said it could do is served all the same', async () => {
    await client.initialize({
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true },
        didChangeConfiguration: { dynamicRegistration: true },
        configuration: true,
        inlayHint: { refreshSupport: true },
      },
    });
    client.open(uri, TEXT);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    expect(client.asked).toContain('client/registerCapability');
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({ result: { contents: {} } });
  });

  test('a question that is taken back is answered all the same, by its result or as taken back', async () => {
    await client.initialize();
    const cards = Array.from({ length: 500 }, (_, i) => `  c${i} "Card ${i}"`).join('\n');
    client.open(uri, `theory "T"\nproblems {\n${cards}\n}\n`);
    const methods = [
      'textDocument/documentSymbol',
      'textDocument/codeLens',
      'textDocument/foldingRange',
      'workspace/symbol',
    ];
    const questions = methods.map((method) => client.ask(method, { textDocument: { uri }, query: 'c' }));
    for (const { id } of questions) client.notify('$/cancelRequest', { id });
    for (const { answer } of questions) {
      const { result, error } = await answer;
      expect(error?.code ?? (Array.isArray(result) ? REQUEST_CANCELLED : result)).toBe(REQUEST_CANCELLED);
    }
    client.notify('$/cancelRequest', { id: 12345 });
    expect(await client.request('textDocument/hover', { ...HOVER, position: { line: 2, character: 3 } })).toMatchObject(
      {
        result: { contents: {} },
      },
    );
  });
});
