// What pdfkit 0.20 has and @types/pdfkit 0.17 does not know yet.
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom of the page, in pt. */
    bbox?: [number, number, number, number];
    placement?: 'Block' | 'Inline';
  }
  interface PDFVector {
    /** Throws on a length that is not above 0. */
    dash(lengths: readonly number[], options?: { phase?: number }): this;
  }
}

declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}

declare module 'pdfkit/output' {
  /** Resolves when the document has ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>;
}
