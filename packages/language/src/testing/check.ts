import { TextDocument } from 'langium';
import type { Finding, Fix } from '../checks/finding.ts';
import { type OpenedTheory, type OpenOptions, openTheory } from '../references/open-theory.ts';
import { createTocServices, type TocServices } from '../services.ts';
import { type MemoryEntry, MemoryFiles, uriOf } from './memory-files.ts';

/** The libraries of the tests, by name. */
export type Libraries = Readonly<Record<string, string>>;

/** The language over files in memory. */
export function servicesOver(own: MemoryFiles): TocServices {
  return createTocServices({ fileSystemProvider: () => own });
}

const files = new MemoryFiles({});
let libraries: Libraries = {};
const services = createTocServices({ fileSystemProvider: () => files, readLibrary: (name) => libraries[name] });

/** Opens `main.toc` with the given text, with other files beside it. One call at a time: the files are shared. */
export function open(
  text: string,
  beside: Readonly<Record<string, MemoryEntry>> = {},
  options: OpenOptions = {},
  known: Libraries = {},
): Promise<OpenedTheory> {
  files.replaceAll({ ...beside, 'main.toc': text });
  libraries = known;
  return openTheory(services, uriOf('main.toc'), undefined, options);
}

/** What is found in `main.toc`. */
export async function check(...given: Parameters<typeof open>): Promise<readonly Finding[]> {
  return (await open(...given)).findings;
}

/** A finding as a line that reads well in a test: `4:8 unresolved-name`. */
export function brief({ code, range }: Finding): string {
  return `${range.start.line + 1}:${range.start.character + 1} ${code}`;
}

/** Opens one of several files, by its path. */
export function openAt(path: string, all: Readonly<Record<string, MemoryEntry>>): Promise<OpenedTheory> {
  files.replaceAll(all);
  libraries = {};
  return openTheory(services, uriOf(path));
}

/** What is found in one of several files. */
export async function checkAt(...given: Parameters<typeof openAt>): Promise<readonly Finding[]> {
  return (await openAt(...given)).findings;
}

/** The files that there are once a fix is made, by their paths: `main.toc` with its edits, and those that it creates. */
export function filesAfter(text: string, fix: Fix): Readonly<Record<string, string>> {
  const created = (fix.creates ?? []).map((one) => [one.path.replace('./', ''), one.text]);
  return { 'main.toc': applied(text, fix), ...Object.fromEntries(created) };
}

/** A text with a fix's edits made. */
export function applied(text: string, { edits }: Fix): string {
  const document = TextDocument.create('file:///theories/main.toc', 'toc', 0, text);
  const copies = edits.map(({ range, newText }) => ({
    range: { start: { ...range.start }, end: { ...range.end } },
    newText,
  }));
  return TextDocument.applyEdits(document, copies);
}
