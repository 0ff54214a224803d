import * as vscode from 'vscode';

/** The command that shows interventions side by side; a lens gives it the document's address and the outcome's id. */
export const COMPARE_INTERVENTIONS = 'toc.compareInterventions';

/** The scheme of the read-only documents that hold a comparison. */
export const COMPARISON_SCHEME = 'toc-comparison';

/** What is compared: the interventions of a theory, those that serve an outcome where one is named. */
export interface Compared {
  /** The theory's document. */
  readonly uri: string;
  /** The outcome's id in the theory. */
  readonly outcome?: string;
}

/** The address of a comparison's document; its name is what the tab shows. */
export function addressOf({ uri, ...rest }: Compared): vscode.Uri {
  // The server may write an address in another way (`%3A` for `:`).
  const compared: Compared = { uri: vscode.Uri.parse(uri).toString(), ...rest };
  const name = compared.outcome === undefined ? 'Interventions' : `Interventions for ${compared.outcome}`;
  const path = `/${name
    .replace(/[/\\?#%]/g, ' ')
    .slice(0, 80)
    .trim()}.md`;
  return vscode.Uri.from({ scheme: COMPARISON_SCHEME, path, query: JSON.stringify(compared) });
}

/** What the document of an address compares; nothing where the address is none of ours. */
export function comparedIn({ scheme, query }: vscode.Uri): Compared | undefined {
  if (scheme !== COMPARISON_SCHEME) return undefined;
  const value: unknown = JSON.parse(query);
  if (typeof value !== 'object' || value === null || !('uri' in value) || typeof value.uri !== 'string')
    return undefined;
  const outcome = 'outcome' in value && typeof value.outcome === 'string' ? { outcome: value.outcome } : {};
  return { uri: value.uri, ...outcome };
}
