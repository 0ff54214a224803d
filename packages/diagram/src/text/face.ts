import { create } from 'fontkit';

/** One weight of a typeface, as far as text is measured with it. All lengths are in em: times the size in px gives px. */
export interface Face {
  /** As the font names its family: `Source Sans 3`. */
  readonly family: string;
  /** From the baseline up, and (positive) down. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /**
   * The advance width of `text`, in em, with the font's default features (kerning and standard ligatures on), as browsers,
   * resvg and pdfkit draw it. Measured word by word, as browsers and pdfkit do: a blank has no kerning.
   */
  advance(text: string): number;
  /** Whether the font can draw this character (a code point). */
  has(codePoint: number): boolean;
}

/** The two weights of one family that a figure is set in. */
export interface Faces {
  readonly family: string;
  readonly regular: Face;
  readonly bold: Face;
}

/** The average width of a letter of running English text, in em of a humanist sans: for estimates of characters a line. */
const SAMPLE = 'Parents and carers notice what the baby needs, and feel safe and warm together';

/**
 * Reads a whole font (TTF or OTF) to measure text with.
 * @throws where the bytes are no font that fontkit reads, or a collection of fonts.
 */
export function loadFace(bytes: Uint8Array): Face {
  // fontkit reads any bytes; its types name Node's Buffer.
  const font = create(bytes as Parameters<typeof create>[0]);
  if (!('layout' in font)) throw new Error('A collection of fonts cannot be measured with: name one font file.');
  const em = font.unitsPerEm;
  const words = new Map<string, number>();
  const measure = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const width = font.layout(word).advanceWidth / em;
    words.set(word, width);
    return width;
  };
  return {
    family: font.familyName,
    ascent: font.ascent / em,
    descent: -font.descent / em,
    capHeight: font.capHeight / em,
    xHeight: font.xHeight / em,
    advance: (text) => {
      let width = 0;
      for (let from = 0; from < text.length; ) {
        const isBlank = text[from] === ' ';
        const next = isBlank ? from + 1 : text.indexOf(' ', from);
        const to = next < 0 ? text.length : next;
        width += measure(from === 0 && to === text.length ? text : text.slice(from, to));
        from = to;
      }
      return width;
    },
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}

/**
 * Two weights of one family. The family's name is the regular face's.
 */
export function pairFaces(regular: Face, bold: Face): Faces {
  return { family: regular.family, regular, bold };
}

/** How wide one character of running text is on average, in em. */
export function averageCharacter(face: Face): number {
  return face.advance(SAMPLE) / SAMPLE.length;
}

/** The characters of `texts` that `face` cannot draw, each once, in order of appearance. Blanks and joiners don't count. */
export function missingCharacters(face: Face, texts: Iterable<string>): readonly string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!INVISIBLE.test(character) && !face.has(codePoint)) missing.add(character);
    }
  }
  return [...missing];
}

const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
