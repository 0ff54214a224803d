import type { Quantity } from '@theory-of-change/model';
import type { SheetCell, SheetNumber } from './sheet-table.ts';

/**
 * A quantity as a number where a format shows it just as it was written (`38%`, `1,200`, `12.5`), so that a spreadsheet can
 * reckon with it; else as its text.
 */
export function quantityCell(quantity: Quantity | undefined): SheetCell {
  if (quantity === undefined) return '';
  const { text, value } = quantity;
  const written = text.trim();
  const decimals = /\.(\d+)%?$/.exec(written)?.[1]?.length ?? 0;
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const candidates: readonly SheetNumber[] = [
    { value: value / 100, format: `0${places}%` },
    { value, format: `0${places}` },
    { value, format: `#,##0${places}` },
  ];
  return candidates.find((one) => shownNumber(one) === written) ?? text;
}

/** A number as its format shows it, in English. */
export function shownNumber({ value, format }: SheetNumber): string {
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const isShare = format.endsWith('%');
  return new Intl.NumberFormat('en-GB', {
    style: isShare ? 'percent' : 'decimal',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: format.includes(','),
  }).format(value);
}
