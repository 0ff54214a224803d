import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  Drawings,
  type ExportInput,
  type ExportWishes,
  FORMATS,
  type Format,
  type Written,
} from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { testResources } from '../../packages/export/src/testing/resources-node.ts';
import { zipParts } from '../../packages/export/src/testing/zip-parts.ts';
import { generateTheory } from '../bench/generate.ts';
import { toToc } from '../bench/write.ts';
import { folderWith, folderWithExamples, toc } from '../cli/toc.ts';
import { EVERY_WORD, privateWords, publicWords } from '../support/every-word.ts';
import { mustRun } from '../support/run.ts';
import { exampleText, read } from '../support/theories.ts';
import { mustSkipWithout } from '../support/tools.ts';
import { faultOf } from '../support/whole.ts';

const A4 = { name: 'A4', orientation: 'landscape' } as const;
const WISHES: ExportWishes = {
  sheet: A4,
  dpi: 96,
  notes: false,
  figure: 'shapes',
  pages: { kind: 'document' },
  length: {},
};

/** Formats that carry the whole bid pack: every public word, and the team's own with `--notes`. */
const DOCUMENTS = ['docx', 'pptx', 'html', 'pdf', 'markdown'];

/** What else holds the team's own words where they are asked for. */
const WITH_NOTES = [...DOCUMENTS, 'xlsx', 'json'];

/** Words on a page have a size; a list of cards and arrows has none. */
const WITH_SIZES = ['pdf', 'svg', 'png', 'docx', 'xlsx', 'html', 'drawio', 'pptx'];

/** What `toc new` has to begin with. */
const TEMPLATES = ['blank', 'clinical-team', 'system-team'];

const table = FORMATS.map((format) => [format.id, format] as const);

function usualName({ extensions: [extension] }: Format): string {
  return `a${extension}`;
}

function inputOf(theory: Theory, drawings: Drawings, wishes: Partial<ExportWishes> = {}): ExportInput {
  return { theory, drawings, wishes: { ...WISHES, ...wishes }, details: new Map() };
}

describe('the clinical example in every format, in one call', () => {
  const names = FORMATS.map(usualName);
  const places: { readonly folder: string; readonly stdout: string }[] = [];

  beforeAll(async () => {
    for (const env of [
      { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    ]) {
      const folder = await folderWithExamples();
      const args = ['export', 'examples/clinical.toc', '--dpi', '96', '--to', ...names];
      const result = await toc(folder, args, env);
      expect(result).toMatchObject({ code: 0, stderr: '' });
      places.push({ folder, stdout: result.stdout });
    }
  });

  test.each(table)('%s is a whole file of its kind', async (_, format) => {
    const name = usualName(format);
    const { folder } = place(0);
    expect(faultOf(name, await readFile(path.join(folder, name)))).toBeUndefined();
  });

  test.each(table)('%s has the same bytes in another folder, time zone and language', async (_, format) => {
    const [one, other] = await Promise.all(
      [place(0), place(1)].map(({ folder }) => readFile(path.join(folder, usualName(format)))),
    );
    expect(one?.equals(other ?? Buffer.of())).toBe(true);
  });

  test('says of every file that it was written, and of every page how large its words are', () => {
    const lines = place(0).stdout.trim().split('\n');
    for (const format of FORMATS) {
      const line = lines.find((one) => one.split(': ')[0]?.split(', ').includes(usualName(format)));
      expect(line, format.id).toBeDefined();
      expect(/text \d+\.\d pt/.test(line ?? ''), format.id).toBe(WITH_SIZES.includes(format.id));
    }
  });

  function place(which: number): (typeof places)[number] {
    const found = places[which];
    if (found === undefined) throw new Error('Nothing was exported');
    return found;
  }
});

test('formats share their layouts: one for each page and family of type', async () => {
  const { theory } = await read(exampleText('clinical.toc'));
  const drawings = new CountedDrawings({ fonts: testResources.fonts, look: {} });
  for (const format of FORMATS) await format.write(inputOf(theory, drawings), testResources);
  expect(drawings.asked.length).toBeGreaterThan(new Set(drawings.asked.map(({ figure }) => figure)).size);
  const drawn = new Map(drawings.asked.map(({ figure, wishes }) => [figure, wishes]));
  const pages = [...drawn.values()].map(
    ({ family, sheet, evidence }) => `${family}, ${sheet?.name ?? 'screen'}${evidence ? ', evidence' : ''}`,
  );
  expect(pages.sort()).toEqual(['office, 16:9', 'office, A4', 'paper, A4', 'paper, screen', 'paper, screen, evidence']);
});

type FigureWishes = Parameters<Drawings['figure']>[1];

/** Remembers which figures it gave. */
class CountedDrawings extends Drawings {
  readonly asked: { readonly wishes: FigureWishes; readonly figure: ReturnType<Drawings['figure']> }[] = [];

  override figure(theory: Theory, wishes: FigureWishes): ReturnType<Drawings['figure']> {
    const figure = super.figure(theory, wishes);
    this.asked.push({ wishes, figure });
    return figure;
  }
}

describe.skipIf(mustSkipWithout('the words of every format', 'pdftotext'))('a theory that uses every word', () => {
  let theory: Theory;
  let drawings: Drawings;

  beforeAll(async () => {
    ({ theory } = await read(EVERY_WORD));
    drawings = new Drawings({ fonts: testResources.fonts, look: {} });
  });

  const written = (format: Format, wishes: Partial<ExportWishes> = {}): Promise<Written> =>
    format.write(inputOf(theory, drawings, wishes), testResources);

  test.each(table)('%s is silent on what is the team’s own', async (_, format) => {
    expect(await contentOf(format, await written(format))).not.toContain('PRIVATE');
  });

  test.each(only(WITH_NOTES))('%s has the team’s own words where notes are asked for', async (_, format) => {
    const content = squeezed(await contentOf(format, await written(format, { notes: true })));
    expect(privateWords(theory).filter((words) => !content.includes(squeezed(words)))).toEqual([]);
  });

  test.each(only(DOCUMENTS))('%s has every other word, in full outside the figure', async (_, format) => {
    const content = squeezed(outsideFigure(format, await contentOf(format, await written(format))));
    expect(publicWords(theory).filter((words) => !content.includes(squeezed(words)))).toEqual([]);
  });

  test.each(table)('%s says how large its words are', async (_, format) => {
    const { textSizes } = await written(format);
    expect(textSizes.length > 0).toBe(WITH_SIZES.includes(format.id));
    for (const { pt } of textSizes) expect(pt).toBeGreaterThan(1);
  });
});

describe.each(TEMPLATES)('the theory that toc new %s begins', (template) => {
  let folder = '';

  beforeAll(async () => {
    folder = await folderWith({});
    expect(await toc(folder, ['new', template, 'a.toc'])).toMatchObject({ code: 0 });
    const result = await toc(folder, ['export', 'a.toc', '--dpi', '96', '--to', ...FORMATS.map(usualName)]);
    expect(result).toMatchObject({ code: 0 });
  });

  test.each(table)('is a whole %s', async (_, format) => {
    const name = usualName(format);
    expect(faultOf(name, await readFile(path.join(folder, name)))).toBeUndefined();
  });
});

describe('a portfolio of 200 cards', () => {
  let theory: Theory;
  let drawings: Drawings;

  beforeAll(async () => {
    ({ theory } = await read(toToc(generateTheory(200, 7))));
    drawings = new Drawings({ fonts: testResources.fonts, look: {} });
  });

  test.each(table)('is a whole %s', async (_, format) => {
    const { bytes } = await format.write(inputOf(theory, drawings), testResources);
    expect(faultOf(usualName(format), bytes)).toBeUndefined();
  });
});

function only(ids: readonly string[]): readonly (readonly [string, Format])[] {
  const found = table.filter(([id]) => ids.includes(id));
  if (found.length !== ids.length) throw new Error(`Not all of ${ids.join(', ')} are formats`);
  return found;
}

/** All text that a file holds, also what nobody sees at once, with the signs that mark it up. */
async function contentOf({ id }: Format, { bytes }: Written): Promise<string> {
  if (id === 'pdf') {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'toc-words-')), 'a.pdf');
    await writeFile(file, bytes);
    return mustRun('pdftotext', ['-raw', file, '-']);
  }
  return ['docx', 'pptx', 'xlsx'].includes(id)
    ? [...zipParts(bytes).values()].join('\n')
    : new TextDecoder().decode(bytes);
}

/** What a reader reads beside the figure. */
function outsideFigure({ id }: Format, content: string): string {
  switch (id) {
    case 'docx':
      return content.replace(/<w:drawing>.*?<\/w:drawing>|<w:pict>.*?<\/w:pict>/gs, '');
    case 'html':
      return content.replace(/<(svg|script|style|template)\b.*?<\/\1>/gs, '');
    case 'markdown':
      return content.replace(/```mermaid.*?```/s, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    default:
      return content;
  }
}

/** Without mark-up, blanks and line ends: a line may end within an address. */
function squeezed(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|quot|apos|#39|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
};
