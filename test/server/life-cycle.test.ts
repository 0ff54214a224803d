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

  test('a whole life: hello, a document, goodbye, exit code 0; nothing asked of an editor that told of nothing, nor told but findings', async () => {
    expect(await client.initialize()).toMatchObject({ result: { capabilities: { hoverProvider: true } } });
    client.open(uri, TEXT);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    expect(await client.request('textDocument/hover', HOVER)).toMatchObject({ result: { contents: {} } });
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await client.request('shutdown')).toEqual({ jsonrpc: '2.0', result: null });
    client.notify('exit');
    expect(await client.ended).toBe(0);
    expect(client.asked).toEqual([]);
    const told = new Set(client.notifications.map(({ method }) => method));
    expect([...told]).toEqual(['textDocument/publishDiagnostics']);
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

  test('places are counted in UTF-16, as the protocol has it, whatever letters stand before them', async () => {
    await client.initialize();
    const line = '  song "👩‍🍼 Mütter singen – שיר" { who nobdy }';
    client.open(uri, `theory "T"\nactivities {\n${line}\n}\nstakeholders { nobody "Nobody" }\n`);
    const found = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'unresolved-name');
    const start = line.indexOf('nobdy');
    expect(found?.range).toEqual({ start: { line: 2, character: start }, end: { line: 2, character: start + 5 } });
    const place = { line: 2, character: start + 3 };
    client.change(uri, 2, [{ range: { start: place, end: place }, text: 'o' }]);
    expect((await client.diagnostics(uri, 2)).filter(({ code }) => code === 'unresolved-name')).toEqual([]);
  });

  test('a document may be sent whole at each change, or in several changes at once', async () => {
    await client.initialize();
    client.open(uri, TEXT);
    client.change(uri, 2, [{ text: TEXT.replace('need ->', 'need -> nobody ->') }]);
    expect((await client.diagnostics(uri, 2)).map(({ code }) => code)).toContain('unresolved-name');
    const line = { line: 3, character: 0 };
    client.change(uri, 3, [
      { text: TEXT },
      { range: { start: line, end: line }, text: 'aim ' },
      { range: { start: { ...line, character: 3 }, end: { ...line, character: 4 } }, text: ' ~> ' },
    ]);
    const answer = await client.request('textDocument/documentHighlight', HOVER);
    expect(answer).toMatchObject({ result: [{}, {}, {}] });
    expect((await client.diagnostics(uri, 3)).filter(({ severity }) => severity === 1)).toEqual([]);
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
