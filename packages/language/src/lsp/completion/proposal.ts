import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';

/** One proposal, before it has a place. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: string;
  /** What is written in the place of the label. */
  readonly text?: string;
  /** What is written for an editor that leads through the gaps of a snippet, in the syntax of the protocol. */
  readonly snippet?: string;
  /** More words that it is found by. */
  readonly words?: string;
}

/** How proposals are written. */
export interface Writing {
  readonly range: Range;
  /** Whether the editor leads through the gaps of a snippet, and there is room for one. */
  readonly snippets: boolean;
}

export function keyword(label: string, documentation: string, snippet?: string): Proposal {
  return { label, kind: CompletionItemKind.Keyword, documentation, ...(snippet === undefined ? {} : { snippet }) };
}

export function choice(label: string, detail?: string): Proposal {
  return { label, kind: CompletionItemKind.EnumMember, ...(detail === undefined ? {} : { detail }) };
}

/** Proposals as an editor is given them, in their order. */
export function toItems(proposals: readonly Proposal[], { range, snippets }: Writing): CompletionItem[] {
  const digits = String(proposals.length).length;
  return proposals.map(({ label, kind, detail, documentation, text = label, snippet, words }, index) => ({
    label,
    kind,
    sortText: String(index).padStart(digits, '0'),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(words === undefined ? {} : { filterText: `${text} ${words}` }),
    ...(snippets && snippet !== undefined ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range, newText: snippets && snippet !== undefined ? snippet : text },
  }));
}
