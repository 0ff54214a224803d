import { Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import { treeOf } from './names.ts';
import { referencesIn } from './tree.ts';

/** After so many statements the linker looks whether it is still wanted. */
const STRETCH = 500;

/** Looks up what the names of a file mean, statement by statement: what a statement names is known from the build before. */
export class TheoryLinker extends DefaultLinker {
  override async link(document: LangiumDocument, cancel = Cancellation.CancellationToken.None): Promise<void> {
    const statements = treeOf(document)?.statements ?? [];
    for (const [index, statement] of statements.entries()) {
      if (index % STRETCH === 0) await interruptAndCheck(cancel);
      for (const reference of referencesIn(statement)) this.doLink(reference, document);
    }
  }

  /** A reference that is let go stays what it is: an object that loses a property becomes slow. */
  override unlink(document: LangiumDocument): void {
    for (const reference of document.references) {
      if ('_ref' in reference) Object.assign(reference, { _ref: undefined, _nodeDescription: undefined });
    }
    document.references = [];
  }
}
