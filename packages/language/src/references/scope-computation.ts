import { DefaultScopeComputation, MultiMap } from 'langium';

/** Nothing is put aside for Langium's own scopes and index: what a name means is the scope provider's alone. */
export class TheoryScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(): ReturnType<DefaultScopeComputation['collectExportedSymbols']> {
    return [];
  }

  override async collectLocalSymbols(): ReturnType<DefaultScopeComputation['collectLocalSymbols']> {
    return new MultiMap();
  }
}
