/** The formats in the order of the pick. What writes them is loaded in the export's own thread. */
export const FORMAT_CHOICES = [
  { id: 'pdf', label: 'PDF', description: 'a page for a bid or a wall, tagged for screen readers', extension: 'pdf' },
  { id: 'svg', label: 'SVG', description: 'sharp at every size, for web pages and Office', extension: 'svg' },
  { id: 'png', label: 'PNG', description: 'a picture of pixels, for forms and older programs', extension: 'png' },
] as const;

export type FormatChoice = (typeof FORMAT_CHOICES)[number];
