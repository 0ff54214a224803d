import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'langium';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CreateFile,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { RunningServer } from './language-server.ts';

const GARDEN = `theory "A garden for the street"
population "The street"
context "The council lends a plot"
stakeholders {
  child "Children"
  adult "Adults"
}
activities {
  dig "Dig and plant together"
}
short-term outcomes {
  a "Neighbours greet each other" { who adult }
  b "Children play outside more" { who child }
  c "Neighbours lend each other tools" { who adult }
  d "Children know where food comes from" { who child } // the school says so
  e "People eat what they grew" { who adult }
  f "People walk more" { who adult }
  g "Children are calmer" { who child }
}
dig -> a, b, c, d, e, f, g
`;

const MAKES_FILES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
};
const WANTED = 'Move the 3 outcomes of `child` into a theory of their own';

describe('a fix that makes a file', () => {
  let server: RunningServer;
  let folder: string;
  let uri: string;

  beforeEach(() => {
    server = RunningServer.start();
    folder = mkdtempSync(path.join(os.tmpdir(), 'toc-new-files-'));
    writeFileSync(path.join(folder, 'garden.toc'), GARDEN);
    uri = address('garden.toc');
  });
  afterEach(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (name: string) => pathToFileURL(path.join(folder, name)).toString();

  /** What is offered about a crowded column of a text, by title. */
  async function offered(capabilities: ClientCapabilities, at = uri): Promise<ReadonlyMap<string, CodeAction>> {
    await server.initialize({ folder: pathToFileURL(folder).toString(), capabilities });
    await server.open(at, GARDEN);
    const { diagnostics } = await server.diagnostics(at, ({ version }) => version === 1);
    const crowded = diagnostics.filter(({ code }) => code === 'crowded');
    const [range] = crowded.map((one) => one.range);
    const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: at },
      range,
      context: { diagnostics: crowded },
    });
    return new Map(actions.map((action) => [action.title, action]));
  }

  test('makes it beside the theory, and neither has a finding that was not there before', async () => {
    const action = (await offered(MAKES_FILES)).get(WANTED);
    const before = (await server.diagnostics(uri)).diagnostics.map(({ code }) => code);
    make(action?.edit);
    const [here, there] = ['garden.toc', 'garden-children.toc'].map((name) =>
      readFileSync(path.join(folder, name), 'utf8'),
    );
    expect(here).toContain('dig -> a, children, c, e, f\n');
    expect(there).toContain('d "Children know where food comes from" { who whole.child } // the school says so\n');
    await server.change(uri, here ?? '', 2);
    const other = address('garden-children.toc');
    await server.open(other, there ?? '');
    const found = [
      ...(await server.diagnostics(uri, ({ version }) => version === 2)).diagnostics,
      ...(await server.diagnostics(other, ({ version }) => version === 1)).diagnostics,
    ];
    expect(found.map(({ code }) => code)).not.toContain('crowded');
    expect(found.map(({ code }) => code).filter((code) => !before.includes(code))).toEqual([]);
  });

  test('writes over nothing', async () => {
    writeFileSync(path.join(folder, 'garden-children.toc'), 'theory "Another"\n');
    const action = (await offered(MAKES_FILES)).get(WANTED);
    make(action?.edit);
    expect(readFileSync(path.join(folder, 'garden-children.toc'), 'utf8')).toBe('theory "Another"\n');
    expect(existsSync(path.join(folder, 'garden-children-2.toc'))).toBe(true);
    expect(readFileSync(path.join(folder, 'garden.toc'), 'utf8')).toContain('detailed in "./garden-children-2.toc"');
  });

  test('is not offered to an editor that makes none, which still can gather', async () => {
    expect([...(await offered({})).keys()].filter((title) => /^(?:Move|Gather) the/u.test(title))).toEqual([
      'Gather the 4 outcomes of `adult` in one card',
      'Gather the 3 outcomes of `child` in one card',
    ]);
  });

  test('is not offered of a text that was never saved: nothing is beside it', async () => {
    const titles = [...(await offered(MAKES_FILES, 'untitled:Untitled-1')).keys()];
    expect(titles).toContain('Gather the 3 outcomes of `child` in one card');
    expect(titles).not.toContain(WANTED);
  });
});

/** Makes a change on the disk as editors do: a file that is to be new may not be there. */
function make(edit: WorkspaceEdit | undefined): void {
  for (const change of edit?.documentChanges ?? []) {
    if (CreateFile.is(change)) writeFileSync(fileURLToPath(change.uri), '', { flag: 'wx' });
    else if (TextDocumentEdit.is(change)) {
      const file = fileURLToPath(change.textDocument.uri);
      const before = TextDocument.create(change.textDocument.uri, 'toc', 0, readFileSync(file, 'utf8'));
      const edits = change.edits.filter((one) => 'newText' in one);
      writeFileSync(file, TextDocument.applyEdits(before, edits));
    }
  }
}
