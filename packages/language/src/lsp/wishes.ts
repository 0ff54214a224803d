/** What an editor and its user want of the language server, asked anew each time: both may change. */
export interface EditorWishes {
  /** The editor's command that shows places, called with a file's address, a position and locations; none: it has none. */
  readonly showCommand: () => string | undefined;
  /** The editor's command that shows interventions side by side, called with a file's address and an outcome's id; none: it has none. */
  readonly compareCommand: () => string | undefined;
  /** Whether the user wants hints in the text of a file, by its address. */
  readonly inlayHints: (uri: string) => Promise<boolean>;
  /** Whether the editor leads through the gaps of what completion inserts. */
  readonly snippets: () => boolean;
  /** Whether the editor makes the files that a change needs. */
  readonly createsFiles: () => boolean;
}

/** An editor that told nothing. */
export const NO_WISHES: EditorWishes = {
  showCommand: () => undefined,
  compareCommand: () => undefined,
  inlayHints: () => Promise.resolve(false),
  snippets: () => false,
  createsFiles: () => false,
};
