/** The size of the cells' words, pt. */
export const BODY_PT = 10;

/** Stands for Arimo, which words are measured in: every office has it. */
export const FONT = 'Arial';

/** A cell at its top left, with as many lines as it needs. */
export const IN_LINES = { wrapText: true, vertical: 'top' } as const;

/** Headings: white on dark, 7:1 and more. */
export const HEADING = {
  font: { name: FONT, size: BODY_PT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } },
} as const;

export const BODY = { font: { name: FONT, size: BODY_PT } } as const;

/** Between rows and columns. */
const HAIR = { style: 'thin', color: { argb: 'FFBFC7CF' } } as const;
export const RULE = { bottom: HAIR, right: HAIR } as const;

/** What begins like a formula is marked as text, so that it stays words when somebody edits it. */
export const TEXT_FORMAT = '@';

/** The characters that a line of A4 takes on its side, in Arial of this size. */
const PAGE_CHARACTERS = 146;

/** A4 that lies: as wide as the sheet, and as many pages as it takes. */
export function printed(title: string) {
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    // In headers and footers an ampersand begins a code; two are one.
    headerFooter: { oddFooter: `&L${title.replaceAll('&', '&&').slice(0, 120)}&R&P / &N` },
  } as const;
}

/** How large the words of a sheet are on its page, pt. */
export function printedSize(widths: readonly number[]): number {
  const characters = widths.reduce((sum, width) => sum + width, 0);
  return BODY_PT * Math.min(1, PAGE_CHARACTERS / characters);
}
