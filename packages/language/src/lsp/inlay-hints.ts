import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { arrowStatements, endsOf } from '../checks/ends.ts';
import { contains, rangeOf } from '../checks/places.ts';
import { type End, isImport } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import { treeOf } from '../references/names.ts';

/** As many letters of a card's words as stand beside its name: an arrow of several cards stays on a line or two. */
const MOST = 40;

/** After each name in an arrow, the words of its card. Only where `isOn` says that the user wants them. */
export class TheoryInlayHints implements InlayHintProvider {
  readonly #isOn: (uri: string) => Promise<boolean>;

  constructor(isOn: (uri: string) => Promise<boolean>) {
    this.#isOn = isOn;
  }

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    const root = treeOf(document);
    if (!root || !(await this.#isOn(document.uri.toString()))) return [];
    return arrowStatements(root)
      .flatMap(endsOf)
      .filter((end) => contains(range, rangeOf(end)))
      .flatMap(hintOf);
  }
}

function hintOf(end: End): readonly InlayHint[] {
  const target = end.card?.ref;
  const words = !target || isImport(target) ? undefined : (target.words ?? target.unquoted);
  if (words === undefined || words === '') return [];
  const { end: position } = copyRange(rangeOf(end));
  return [{ position, label: shortened(words), paddingLeft: true, ...(words.length > MOST ? { tooltip: words } : {}) }];
}

/** Cut between two words. */
function shortened(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(0, MOST + 1).replace(/\s+\S*$/u, '');
  return `${cut.length > MOST ? cut.slice(0, MOST) : cut}…`;
}
