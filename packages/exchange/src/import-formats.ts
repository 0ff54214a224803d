import { fieldOf } from './csv/columns.ts';
import { readCsv } from './csv/read-csv.ts';
import { refuseForeign } from './foreign.ts';
import { ImportError } from './import-error.ts';
import { IMPORT_FORMAT_IDS, type ImportFormatId } from './import-format-ids.ts';
import type { Imported } from './imported.ts';
import { JSON_FORMAT } from './json/json-format.ts';
import { readJsonTheory } from './json/read-json.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readMiradi } from './miradi/read-miradi.ts';
import { readNotes } from './notes/read-notes.ts';
import { readOpml } from './opml/read-opml.ts';
import { isMapScript, readTheorymaker } from './theorymaker/read-theorymaker.ts';

/** A file that a theory is made from. */
export interface ImportFile {
  /** Its name, for its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A format that theories are made from. */
interface ImportFormat {
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether a text without a telling name is of this format. */
  readonly looksLike: (text: string) => boolean;
  /** Throws `ImportError`. */
  readonly read: (file: ImportFile, uri: string) => Imported;
}

/** Bytes; the largest theory of change that people make is a hundredth of it. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Every format that a theory can be made from. */
const FORMATS: Readonly<Record<ImportFormatId, ImportFormat>> = {
  json: {
    extensions: ['.json'],
    looksLike: (text) => text.trimStart().startsWith('{') && text.includes(JSON_FORMAT),
    read: (file, uri) => readJsonTheory(textOf(file), uri),
  },
  miradi: {
    extensions: ['.xmpz2', '.xmpz'],
    looksLike: (text) => text.startsWith('PK\u0003\u0004'),
    read: ({ bytes }, uri) => readMiradi(bytes, uri),
  },
  opml: {
    extensions: ['.opml'],
    looksLike: (text) => /<opml[\s>]/i.test(text.slice(0, 1_000)),
    read: (file, uri) => readOpml(textOf(file), uri),
  },
  csv: {
    extensions: ['.csv', '.tsv'],
    looksLike: (text) => (text.split(/[\n\r]/)[0] ?? '').split(/[,;\t]/).filter((one) => fieldOf(one)).length > 1,
    read: (file, uri) => readCsv(textOf(file), uri),
  },
  theorymaker: {
    extensions: ['.theorymaker', '.mapscript'],
    looksLike: isMapScript,
    read: (file, uri) => readTheorymaker(textOf(file), uri),
  },
  markdown: {
    extensions: ['.md', '.markdown'],
    looksLike: (text) => /^#{1,6} \S/m.test(text),
    read: (file, uri) => readMarkdown(textOf(file), uri),
  },
  notes: {
    extensions: ['.txt'],
    looksLike: () => true,
    read: (file, uri) => readNotes(textOf(file), uri),
  },
};

/**
 * Makes a theory from another program's file. The format is told by `format`, else by the name's ending and, where a text
 * file could be several, by what stands in it. Throws `ImportError`.
 */
export function importTheory(file: ImportFile, uri: string, format?: ImportFormatId): Imported {
  if (file.bytes.length > MOST_BYTES) {
    throw new ImportError('it is too large: more than 20 MB is no theory of change');
  }
  if (file.bytes.length === 0) throw new ImportError('it is empty');
  if (format === undefined) refuseForeign(file.name);
  return titled(FORMATS[format ?? formatOf(file)].read(file, uri), file);
}

/** A theory that its file gives no title has the file's name. */
function titled(imported: Imported, { name }: ImportFile): Imported {
  if (imported.theory.kind === 'library' || imported.theory.title !== '') return imported;
  const title = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ');
  return { ...imported, theory: { ...imported.theory, title } };
}

function formatOf({ name, bytes }: ImportFile): ImportFormatId {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).replace(/^ï»¿/, '');
  const ending = name.toLowerCase();
  const byName = IMPORT_FORMAT_IDS.find((id) => FORMATS[id].extensions.some((one) => ending.endsWith(one)));
  // A text can be anything.
  if (byName !== undefined && byName !== 'notes') return byName;
  const found = IMPORT_FORMAT_IDS.find((id) => FORMATS[id].looksLike(text)) ?? 'notes';
  if (found === 'notes' && /^\s*(?:<[?!a-z]|[{[]\s*["{[\]}])/i.test(text)) {
    throw new ImportError(
      'it is of no format that is read',
      'name its format with --format, or save it as a table (CSV)',
    );
  }
  return found;
}

/** The text of a file: UTF-8, UTF-16 with its mark, or what old spreadsheets write. Throws `ImportError` for other bytes. */
function textOf({ bytes }: ImportFile): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = decoded(bytes, encoding) ?? decoded(bytes, 'windows-1252') ?? '';
  if (text.includes('\0')) throw new ImportError('it is no text', 'name its format with --format, or save it as text');
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
