import { type AstNodeDescription, DefaultScopeComputation, type LangiumDocument, MultiMap } from 'langium';
import { declaredNames } from './names.ts';

/**
 * The names that a file adds to the workspace's index, for searching the workspace. What a name means within a file is
 * the scope provider's alone.
 */
export class TheoryScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return [...declaredNames(document, this.descriptions, 'cards and entries').values()].flat();
  }

  override async collectLocalSymbols(): ReturnType<DefaultScopeComputation['collectLocalSymbols']> {
    return new MultiMap();
  }
}
