import { EmptyFileSystemProvider, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { ProjectSettings } from './settings.ts';

/** Files in memory, by path; counts how often one is read. */
class Files extends EmptyFileSystemProvider {
  reads = 0;
  readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    super();
    this.texts = new Map(Object.entries(texts));
  }

  // The provider's own types know no address here: it holds no files.
  override existsSync(uri?: URI): boolean {
    return uri !== undefined && this.texts.has(uri.path);
  }

  override readFileSync(uri?: URI): string {
    this.reads += 1;
    return this.texts.get(uri?.path ?? '') ?? '';
  }
}

const theory = URI.parse('file:///project/theories/a.toc');

describe('the settings of a project', () => {
  test('are those of the nearest file upward', () => {
    const files = new Files({
      '/theory-of-change.json': '{ "page": "A0" }',
      '/project/theory-of-change.json': '{ "page": "A3" }',
    });
    const settings = new ProjectSettings(files);
    expect(settings.of(theory)).toEqual({ page: 'A3' });
    expect(settings.of(URI.parse('file:///elsewhere/b.toc'))).toEqual({ page: 'A0' });
  });

  test('are none where there is no such file, and for what is in no folder', () => {
    const settings = new ProjectSettings(new Files({}));
    expect(settings.of(theory)).toEqual({});
    expect(settings.of(URI.parse('untitled:Untitled-1'))).toEqual({});
  });

  test('are read once, and anew when the file changes', () => {
    const files = new Files({ '/project/theory-of-change.json': '{ "page": "A3" }' });
    const settings = new ProjectSettings(files);
    settings.of(theory);
    settings.of(theory);
    expect(files.reads).toBe(1);
    files.texts.set('/project/theory-of-change.json', '{ "page": "A4" }');
    expect(settings.changed(['file:///project/theories/a.toc'])).toBe(false);
    expect(settings.changed(['file:///project/theory-of-change.json'])).toBe(true);
    expect(settings.of(theory)).toEqual({ page: 'A4' });
  });

  test('a mistake costs its own setting', () => {
    const files = new Files({ '/project/theory-of-change.json': '{ "page": "A7", "minText": 11 }' });
    expect(new ProjectSettings(files).of(theory)).toEqual({ minText: 11 });
  });
});
