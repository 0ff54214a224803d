import { SemanticTokenTypes, SymbolKind } from 'vscode-languageserver';
import type { Kind } from '../checks/kinds.ts';

/** How an editor shows what a name stands for: its icon in lists of symbols, its colour in the text. */
interface Look {
  readonly symbol: SymbolKind;
  readonly token: SemanticTokenTypes;
}

/**
 * The protocol's own kinds, which every editor has icons and colours for; ours would have none outside VS Code. What
 * matters is that those of the theory look different from each other.
 */
export const LOOKS: Readonly<Record<Kind, Look>> = {
  card: { symbol: SymbolKind.Function, token: SemanticTokenTypes.function },
  import: { symbol: SymbolKind.Module, token: SemanticTokenTypes.namespace },
  stakeholders: { symbol: SymbolKind.Interface, token: SemanticTokenTypes.interface },
  assumptions: { symbol: SymbolKind.Event, token: SemanticTokenTypes.event },
  enablers: { symbol: SymbolKind.Event, token: SemanticTokenTypes.event },
  risks: { symbol: SymbolKind.Event, token: SemanticTokenTypes.event },
  ideas: { symbol: SymbolKind.String, token: SemanticTokenTypes.string },
  measures: { symbol: SymbolKind.Enum, token: SemanticTokenTypes.enum },
  interventions: { symbol: SymbolKind.Class, token: SemanticTokenTypes.class },
  evidence: { symbol: SymbolKind.Struct, token: SemanticTokenTypes.struct },
};
