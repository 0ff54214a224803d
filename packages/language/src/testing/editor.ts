import type { LangiumDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import { createTocLspServices, type EditorWishes, type TocLspServices } from '../lsp/index.ts';
import { NO_WISHES } from '../lsp/wishes.ts';
import type { Libraries } from './check.ts';
import { MemoryFiles, uriOf } from './memory-files.ts';

/** A small theory in which everything is in order. */
export const GARDEN = `theory "A garden for the street"
problems { lonely "Neighbours do not know each other" }
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" { who neighbour } }
stakeholders { neighbour "Neighbours" }
lonely -> dig -> meet
`;

/** What an editor has open: `main.toc`, read with the files beside it. */
export interface OpenEditor {
  readonly services: TocLspServices;
  readonly document: LangiumDocument;
  /** Where the text had its `|`; the start of the file where it had none. */
  readonly position: Position;
  readonly textDocument: { readonly uri: string };
}

/** Opens files; the text of `main.toc` may hold a `|` where the cursor stands. */
export async function openInEditor(
  text: string,
  beside: Readonly<Record<string, string>> = {},
  libraries: Libraries = {},
  wishes: Partial<EditorWishes> = {},
): Promise<OpenEditor> {
  const files = new MemoryFiles({ ...beside, 'main.toc': text.replace('|', '') });
  const services = createTocLspServices({
    fileSystemProvider: () => files,
    readLibrary: (name) => libraries[name],
    wishes: { ...NO_WISHES, ...wishes },
  });
  const { LangiumDocuments: documents, DocumentBuilder: builder } = services.shared.workspace;
  const names = ['main.toc', ...Object.keys(beside)];
  const opened = await Promise.all(names.map((name) => documents.getOrCreateDocument(uriOf(name))));
  await builder.build(opened, { validation: true });
  const [document] = opened;
  if (!document) throw new Error('main.toc was not opened');
  const position = document.textDocument.positionAt(Math.max(text.indexOf('|'), 0));
  return { services, document, position, textDocument: { uri: document.uri.toString() } };
}

/** A text with its ranges in `«…»`, to compare with what a test expects; ranges must not overlap. */
export function marked({ textDocument: text }: LangiumDocument, ranges: readonly Range[]): string {
  const marks = ranges.flatMap(({ start, end }) => [
    { offset: text.offsetAt(start), mark: '«' },
    { offset: text.offsetAt(end), mark: '»' },
  ]);
  return marks
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((whole, { offset, mark }) => whole.slice(0, offset) + mark + whole.slice(offset), text.getText());
}
