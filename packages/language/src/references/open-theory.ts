import type { Theory } from '@theory-of-change/model';
import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { Finding } from '../checks/finding.ts';
import { findingsOf } from '../checks/findings-of.ts';
import type { RuleSeverities } from '../checks/review.ts';
import { isForeign } from '../grammar/foreign.ts';
import { toModel } from '../model/to-model.ts';
import type { TocServices } from '../services.ts';
import { LIBRARY_SCHEME } from './import-target.ts';
import { isTooLarge } from './read-file.ts';
import { textOfTheory, UnreadableTheory } from './theory-text.ts';

export interface OpenOptions {
  /** The folder that imports never leave; the file's own folder where none is given. */
  readonly root?: URI;
  /** The project's own severities, by the code of the rule. */
  readonly severities?: RuleSeverities;
}

/** A file as it was read, with everything that there is to say about it. */
export interface OpenedTheory {
  readonly document: LangiumDocument;
  readonly theory: Theory;
  /** In the order of the text. None for another program's `.toc` file. */
  readonly findings: readonly Finding[];
  /** Written by TeX or a game: no theory, and no fault. */
  readonly foreign: boolean;
}

const waiting = new WeakMap<TocServices, Promise<unknown>>();

/**
 * Reads a file and, in turn, what it imports, and gives its theory and its findings. For programs that read files one
 * by one: everything but the libraries is read anew at each call, and calls wait for each other. A language server
 * keeps its documents itself.
 *
 * `text`, where given, stands for the file's own. Throws `UnreadableTheory` where the file cannot be read; what it
 * imports and cannot be read is a finding.
 */
export function openTheory(
  services: TocServices,
  uri: URI,
  text?: string,
  options: OpenOptions = {},
): Promise<OpenedTheory> {
  const before = waiting.get(services) ?? Promise.resolve();
  const opened = before.then(() => open(services, uri, text, options));
  waiting.set(
    services,
    opened.catch(() => undefined),
  );
  return opened;
}

async function open(
  services: TocServices,
  uri: URI,
  given: string | undefined,
  options: OpenOptions,
): Promise<OpenedTheory> {
  const { shared, toc } = services;
  const { DocumentBuilder: builder, LangiumDocuments: documents, LangiumDocumentFactory: factory } = shared.workspace;
  const text = given ?? (await textOfTheory(shared.workspace.FileSystemProvider, uri));
  if (isTooLarge(text)) throw new UnreadableTheory('too-large', UriUtils.basename(uri));
  const old = documents.all.filter((document) => document.uri.scheme !== LIBRARY_SCHEME).toArray();
  await builder.update(
    [],
    old.map((document) => document.uri),
  );
  shared.imports.Roots.openOnly(options.root ?? UriUtils.dirname(uri));
  toc.checks.Settings.severitiesFor = () => options.severities ?? {};
  const document = factory.fromString(text, uri);
  documents.addDocument(document);
  await builder.build([document], { validation: true });
  return { document, theory: toModel(document), findings: findingsOf(document), foreign: isForeign(text) };
}
