import { type Colour, channels, linear } from '../paint/colour.ts';

type Triple = readonly [number, number, number];

/** How people see colours who lack one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const MATRICES: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

export type Vision = 'usual' | 'protanopia' | 'deuteranopia';

/** How far apart two colours look: CIE 1976 difference in L*a*b* under D65. About 2 is just noticeable side by side. */
export function difference(a: Colour, b: Colour, vision: Vision): number {
  const [p, q] = [toLab(seen(a, vision)), toLab(seen(b, vision))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function seen(colour: Colour, vision: Vision): Triple {
  const [r, g, b] = channels(colour).map((c) => linear(c / 255)) as [number, number, number];
  return MATRICES[vision].map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Triple;
}

function toLab([r, g, b]: Triple): Triple {
  const x = fold((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = fold(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = fold((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const fold = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
