/**
 * The two families of type that figures are set in: `paper` is Source Sans, for files that carry their fonts; `office` is
 * Arimo, which has the widths of Arial, for files that name Arial since no office has Source Sans.
 */
export type Family = 'paper' | 'office';

/** A font's two weights, as whole TrueType files. */
export interface FontBytes {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** The WebAssembly programs that writers need. */
type Program = 'resvg' | 'harfbuzz-subset';

/** The built script of a page and its style sheet, as text. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** What a writer needs from outside: handed in, so that the same writers run in Node and in a browser. */
export interface ExportResources {
  /** The fonts of a family, whole. */
  readonly fonts: (family: Family) => Promise<FontBytes>;
  /** The bytes of a WebAssembly program that comes with the tool. */
  readonly program: (name: Program) => Promise<Uint8Array>;
  /** What a page with a live figure runs and looks like: one script and one style sheet, whole. */
  readonly page: () => Promise<PageFiles>;
  /** Brotli, for fonts as WOFF2; where it is absent the font is embedded as plain TrueType. */
  readonly brotli?: (bytes: Uint8Array) => Uint8Array;
}
