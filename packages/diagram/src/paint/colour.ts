/** A colour as `#rrggbb`. */
export type Colour = string;

/** Red, green and blue from 0 to 255. */
export function channels(colour: Colour): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function fromChannels(rgb: readonly [number, number, number]): Colour {
  return `#${rgb
    .map((c) =>
      Math.round(Math.min(255, Math.max(0, c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** `share` of `colour` (0 to 1) over `ground`. */
export function mix(colour: Colour, ground: Colour, share: number): Colour {
  const [r, g, b] = channels(colour);
  const [x, y, z] = channels(ground);
  return fromChannels([r * share + x * (1 - share), g * share + y * (1 - share), b * share + z * (1 - share)]);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [r, g, b] = channels(colour).map((c) => linear(c / 255)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The light of an sRGB channel (0 to 1), IEC 61966-2-1. */
export function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
