/** The room inside a page's margins, px. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The largest size of the cards' words, px. */
  readonly largestBody: number;
  /** From this size on longer lines are worth more than larger words, px. */
  readonly comfortableBody: number;
}

/**
 * How much a drawing may be scaled so that it and the furniture, which grows with it, fill the sheet and no more.
 * `bodySize` is the drawing's own, px.
 */
export function largestScale(
  drawing: { readonly width: number; readonly height: number },
  bodySize: number,
  sheet: Sheet,
  furnitureHeight: (body: number) => number,
): number {
  const fits = (scale: number): boolean => drawing.height * scale + furnitureHeight(bodySize * scale) <= sheet.height;
  let high = Math.min(sheet.width / drawing.width, sheet.largestBody / bodySize);
  if (fits(high)) return high;
  let low = 0;
  while (high - low > 0.0005) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low > 0 ? low : high;
}
