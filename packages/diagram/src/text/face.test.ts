import { describe, expect, test } from 'vitest';
import { shippedFaces } from '../testing/resources-node.ts';
import { averageCharacter, loadFace, missingCharacters } from './face.ts';

const { family, regular, bold } = shippedFaces();

describe('a face', () => {
  test('knows its family', () => {
    expect(family).toBe('Source Sans 3');
  });

  test('measures with kerning: “To” is narrower than its letters', () => {
    expect(regular.advance('To')).toBeLessThan(regular.advance('T') + regular.advance('o'));
  });

  test('measures a line as the sum of its words and blanks, as browsers and pdfkit draw it', () => {
    const line = 'Offer families a “parent-infant” dyad, V. Avery';
    const parts = line.split(/( )/).reduce((sum, part) => sum + regular.advance(part), 0);
    expect(regular.advance(line)).toBeCloseTo(parts, 10);
  });

  test('bold runs wider', () => {
    expect(averageCharacter(bold)).toBeGreaterThan(averageCharacter(regular));
  });

  test('names what it cannot draw, once, and does not mind blanks and joiners', () => {
    expect(missingCharacters(regular, ['Família, Łódź, ẃ', 'اب 中 ا', 'a\u200d\n\tb'])).toEqual(['ا', 'ب', '中']);
  });

  test('is not made of anything but a font', () => {
    expect(() => loadFace(new Uint8Array([1, 2, 3, 4, 5]))).toThrow('Unknown font format');
  });
});
