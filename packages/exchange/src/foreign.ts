import { ImportError } from './import-error.ts';

/** Files of programs that are not read, by their endings, and what helps. */
const FOREIGN: readonly (readonly [endings: RegExp, what: string, help: string])[] = [
  [/\.toc$/i, 'it is a theory already', 'open it, or copy it'],
  [/\.(?:xlsx?|xlsm|ods|numbers)$/i, 'workbooks are not read', 'save the sheet as CSV, then name that file'],
  [
    /\.(?:docx?|odt|rtf|pages)$/i,
    'documents are not read',
    'save it as plain text, a line for each card, then name that file',
  ],
  [
    /\.(?:pptx?|odp|key|pdf|vsdx?)$/i,
    'slides, pages and drawings are not read',
    'copy the words into a text file, a line for each card',
  ],
  [
    /\.(?:png|jpe?g|gif|svg|webp|heic)$/i,
    'pictures are not read',
    'type the words into a text file, a line for each card',
  ],
  [
    /\.(?:drawio|graphml|mmd|mermaid|dot|gv|jsonld)$/i,
    'this format is only written',
    'name the .json that was exported with it, or a table',
  ],
];

/** Throws `ImportError` for a file that, by its name, cannot be read. */
export function refuseForeign(name: string): void {
  for (const [endings, what, help] of FOREIGN) if (endings.test(name)) throw new ImportError(what, help);
}
