/** The formats that theories are made from, as written in `--format`, in the order that a text is tried. */
export const IMPORT_FORMAT_IDS = ['json', 'miradi', 'opml', 'csv', 'theorymaker', 'markdown', 'notes'] as const;

export type ImportFormatId = (typeof IMPORT_FORMAT_IDS)[number];
