/** English metric units of a length in px (96 to the inch): 914 400 to the inch (ECMA-376, 20.1.2.1). */
export function emu(px: number): number {
  return Math.round(px * 9525);
}

/** Hundredths of a point, in which DrawingML tells sizes of type and lines' distances. */
export function hundredths(pt: number): number {
  return Math.round(pt * 100);
}

/** A 16:9 slide of 13⅓ × 7½ inches, px. */
export const SLIDE = { width: 1280, height: 720 } as const;
