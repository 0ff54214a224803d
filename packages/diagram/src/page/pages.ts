/** A sheet, in mm. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

export const PAGE_NAMES = ['A4', 'A3', 'A1', 'A0', '16:9'] as const;

export type PageName = (typeof PAGE_NAMES)[number];
export type Orientation = 'landscape' | 'portrait';

/** Short and long side, mm (ISO 216); the slide is 13⅓ × 7½ inches, as presentation programs have it. */
const SIDES: Readonly<Record<PageName, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A1: [594, 841],
  A0: [841, 1189],
  '16:9': [190.5, 338.667],
};

/** A page by its name, with margins of 10 mm. Posters have wider ones. */
export function page(name: PageName, orientation: Orientation = 'landscape'): Page {
  const [short, long] = SIDES[name];
  const margin = Math.max(10, short / 40);
  return orientation === 'landscape' ? { width: long, height: short, margin } : { width: short, height: long, margin };
}

/** The papers that are larger, the smallest first: for a warning's advice. */
export function largerPages(current: Page): readonly PageName[] {
  const short = Math.min(current.width, current.height);
  return PAGE_NAMES.filter((name) => name !== '16:9' && SIDES[name][0] > short * 1.05);
}

/** Px (96 to the inch) of a length in mm. */
export function px(mm: number): number {
  return (mm / 25.4) * 96;
}

/** Pt (72 to the inch) of a length in px. */
export function pt(length: number): number {
  return length * 0.75;
}

export function pxOfPt(points: number): number {
  return points / 0.75;
}
