/** English Metric Units of a length in px (96 to the inch): what DrawingML measures in. */
export function emu(px: number): number {
  return Math.round(px * 9525);
}
