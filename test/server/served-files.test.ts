import {
  type FileParams,
  LIST_METHOD,
  READ_METHOD,
  type ServedBytes,
  type ServedEntry,
  type ServedStat,
  STAT_METHOD,
} from '@theory-of-change/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RunningServer } from './language-server.ts';

const FOLDER = 'memfs:/garden';
const FILE = `${FOLDER}/garden.toc`;
const MEASURES = `${FOLDER}/measures.toc`;

const GARDEN = `import "./measures.toc"
theory "A garden"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" { indicator "They greet each other" { using street } } }
dig -> meet
`;

/** What an editor has that is in no folder of the server's machine. */
class EditorsFiles {
  readonly texts = new Map<string, string>();

  serve({ connection }: RunningServer): void {
    const text = ({ uri }: FileParams) => this.texts.get(uri);
    connection.onRequest(STAT_METHOD, (params: FileParams): ServedStat | null => {
      const found = text(params);
      if (found !== undefined) return { kind: 'file', size: found.length };
      return params.uri === FOLDER ? { kind: 'folder', size: 0 } : null;
    });
    connection.onRequest(READ_METHOD, (params: FileParams): ServedBytes | null => {
      const found = text(params);
      return found === undefined ? null : { base64: Buffer.from(found).toString('base64') };
    });
    connection.onRequest(LIST_METHOD, ({ uri }: FileParams): readonly ServedEntry[] | null => {
      if (uri !== FOLDER) return null;
      return [...this.texts.keys()].map((file) => ({ name: file.slice(FOLDER.length + 1), kind: 'file' }));
    });
  }
}

describe('a theory in no folder of the server’s machine', () => {
  let server: RunningServer;
  let files: EditorsFiles;

  beforeEach(() => {
    server = RunningServer.start();
    files = new EditorsFiles();
    files.texts.set(FILE, GARDEN);
    files.texts.set(MEASURES, 'measures { street "Street survey" }\n');
    files.serve(server);
  });
  afterEach(() => server.kill());

  const open = () => server.initialize({ folder: FOLDER, options: { servesFiles: true } });

  test('imports what the editor serves', async () => {
    await open();
    await server.open(FILE, GARDEN);
    const { diagnostics } = await server.diagnostics(FILE);
    expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
    expect((await server.theory(FILE, 1)).theory.measures.map(({ words }) => words)).toEqual(['Street survey']);
  });

  test('is read anew when a file that it imports changes', async () => {
    await open();
    await server.open(FILE, GARDEN);
    await server.theory(FILE, 1);
    files.texts.set(MEASURES, 'measures { walk "A walk" }\n');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: MEASURES, type: 2 }],
    });
    const { diagnostics } = await server.diagnostics(FILE, (found) => found.diagnostics.length > 0);
    expect(diagnostics.map(({ message }) => message).join()).toContain('street');
  });

  test('goes by the settings of its project', async () => {
    files.texts.set(`${FOLDER}/theory-of-change.json`, '{ "page": "A3", "severities": { "unresolved-name": "hint" } }');
    await open();
    await server.open(FILE, GARDEN.replace('dig -> meet', 'dig -> met'));
    expect((await server.theory(FILE, 1)).settings).toMatchObject({ page: 'A3' });
    const { diagnostics } = await server.diagnostics(FILE, (found) => found.diagnostics.length > 0);
    expect(diagnostics.find(({ code }) => code === 'unresolved-name')?.severity).toBe(4);
  });

  test('shows what is not there as a finding at its import', async () => {
    files.texts.delete(MEASURES);
    await open();
    await server.open(FILE, GARDEN);
    const { diagnostics } = await server.diagnostics(FILE, (found) => found.diagnostics.length > 0);
    expect(diagnostics[0]?.message).toContain('“./measures.toc” is not there');
    expect(diagnostics[0]?.range.start.line).toBe(0);
  });

  test('that was never saved has nothing beside it, and is told to be saved', async () => {
    await open();
    await server.open('untitled:Untitled-1', GARDEN);
    const { diagnostics } = await server.diagnostics('untitled:Untitled-1', (found) => found.diagnostics.length > 0);
    expect(diagnostics[0]?.message).toContain('Save this file first');
  });

  test('has the same finding where the editor serves no files', async () => {
    await server.initialize({ folder: FOLDER });
    await server.open(FILE, GARDEN);
    const { diagnostics } = await server.diagnostics(FILE, (found) => found.diagnostics.length > 0);
    expect(diagnostics[0]?.message).toContain('“./measures.toc” is not there');
  });
});
