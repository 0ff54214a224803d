import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { ProjectSettings } from './settings.ts';

/** Files in memory, by path; counts how often one is read. */
class Files {
  reads = 0;
  readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  async exists({ path }: URI): Promise<boolean> {
    return this.texts.has(path);
  }

  async readFile({ path }: URI): Promise<string> {
    this.reads += 1;
    const text = this.texts.get(path);
    if (text === undefined || text === 'locked') throw new Error('You may not open it.');
    return text;
  }
}

const theory = URI.parse('file:///project/theories/a.toc');

function settingsOf(files: Files) {
  const complaints: string[] = [];
  return { settings: new ProjectSettings(files, (words) => complaints.push(words)), complaints };
}

describe('the settings of a project', () => {
  test('are those of the nearest file upward, wherever its files are', async () => {
    const files = new Files({
      '/theory-of-change.json': '{ "page": "A0" }',
      '/project/theory-of-change.json': '{ "page": "A3" }',
    });
    const { settings } = settingsOf(files);
    const [elsewhere, shared] = [URI.parse('file:///elsewhere/b.toc'), URI.parse('vscode-vfs://host/project/b.toc')];
    await Promise.all([theory, elsewhere, shared].map((file) => settings.load(file)));
    expect(settings.of(theory)).toEqual({ page: 'A3' });
    expect(settings.of(elsewhere)).toEqual({ page: 'A0' });
    expect(settings.of(shared)).toEqual({ page: 'A3' });
  });

  test('are none where there is no such file, and for what is in no folder', async () => {
    const { settings } = settingsOf(new Files({}));
    const unsaved = URI.parse('untitled:Untitled-1');
    await Promise.all([theory, unsaved].map((file) => settings.load(file)));
    expect(settings.of(theory)).toEqual({});
    expect(settings.of(unsaved)).toEqual({});
  });

  test('are read once for a folder, and anew when the file changes; until then the last ones hold', async () => {
    const files = new Files({ '/project/theory-of-change.json': '{ "page": "A3" }' });
    const { settings } = settingsOf(files);
    await Promise.all([settings.load(theory), settings.load(theory)]);
    expect(files.reads).toBe(1);
    files.texts.set('/project/theory-of-change.json', '{ "page": "A4" }');
    expect(settings.changed(['file:///project/theories/a.toc'])).toBe(false);
    expect(settings.changed(['file:///project/theory-of-change.json'])).toBe(true);
    expect(settings.of(theory)).toEqual({ page: 'A3' });
    await settings.load(theory);
    expect(settings.of(theory)).toEqual({ page: 'A4' });
  });

  test('that were being read while they changed do not take the place of newer ones', async () => {
    const files = new Files({ '/project/theory-of-change.json': '{ "page": "A3" }' });
    const { settings } = settingsOf(files);
    const overtaken = settings.load(theory);
    settings.changed(['file:///project/theory-of-change.json']);
    await overtaken;
    expect(settings.of(theory)).toEqual({});
    await settings.load(theory);
    expect(settings.of(theory)).toEqual({ page: 'A3' });
  });

  test('a mistake costs its own setting', async () => {
    const { settings } = settingsOf(new Files({ '/project/theory-of-change.json': '{ "page": "A7", "minText": 11 }' }));
    await settings.load(theory);
    expect(settings.of(theory)).toEqual({ minText: 11 });
  });

  test('that cannot be read are told, and those further up hold', async () => {
    const { settings, complaints } = settingsOf(
      new Files({ '/theory-of-change.json': '{ "page": "A0" }', '/project/theory-of-change.json': 'locked' }),
    );
    await settings.load(theory);
    expect(settings.of(theory)).toEqual({ page: 'A0' });
    expect(complaints).toEqual(['file:///project/theory-of-change.json cannot be read: You may not open it.']);
  });
});
