import {
  type Comparison,
  compareInterventions,
  emptyTheory,
  type Intervention,
  plainCard,
} from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { graphemes } from '../check/excerpt.ts';
import { style } from '../shell.ts';
import { writeText } from './write-text.ts';

function intervention(words: string, more: Partial<Intervention> = {}): Intervention {
  return { ...plainCard(words, 'activities', words), ...more };
}

function comparisonOf(...interventions: readonly Intervention[]): Comparison {
  return compareInterventions({ ...emptyTheory('file:///t.toc'), interventions });
}

const plain = style(false);
const lines = (text: string) => text.trimEnd().split('\n');

describe('a comparison on a terminal', () => {
  const film = intervention('Film', { dose: 'seven sessions', guidance: ['NICE NG26', 'NICE PH40'] });
  const group = intervention('Group', { hexagon: { need: 4, fit: 1 } });

  test('has facts as rows and interventions as columns', () => {
    expect(lines(writeText(comparisonOf(film, group), plain, 80))).toEqual([
      'Interventions side by side',
      '',
      '             Film                              Group',
      '───────────  ────────────────────────────────  ────────────────────────────────',
      'Ages         not stated                        not stated',
      'Dose         seven sessions                    not stated',
      'Cost         not stated                        not stated',
      'Training     not stated                        not stated',
      'EIF rating   not stated                        not stated',
      'Evidence     not stated                        not stated',
      '',
      'Guidance     - NICE NG26                       not stated',
      '             - NICE PH40',
      '',
      'Applies to   not stated                        not stated',
      'Hexagon      not stated                        5 of 10 (2 of 6 sides)',
      '· need       not stated                        ████░ 4',
      '· fit        not stated                        █░░░░ 1',
      '· capacity   not stated                        not stated',
      '· evidence   not stated                        not stated',
      '· usability  not stated                        not stated',
      '· supports   not stated                        not stated',
    ]);
  });

  test.each([30, 48, 80, 100])('stays within %i letters, long words and all', (width) => {
    const long = intervention('Empowering Parents, Empowering Communities: My Baby and Us (EPEC)', {
      training: 'https://www.example.org/a-very-long-address/that-no-column-of-a-terminal-has-room-for/at-all',
      dose: 'wöchentlich über achtzehn Sitzungen mit Säugling',
    });
    const text = writeText(comparisonOf(long, film, group, long, film), plain, width);
    expect(Math.max(...lines(text).map((line) => graphemes(line).length))).toBeLessThanOrEqual(width);
    expect(text.replace(/\s+/g, '')).toContain('EmpoweringParents,'.replace(/\s+/g, ''));
  });

  test('puts what has no room beside the others into a table below, in even groups', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((name) => intervention(`Programme ${name}`));
    const headings = lines(writeText(comparisonOf(...five), plain, 100)).filter((line) => line.includes('Programme'));
    expect(headings.map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['Programme A', 'Programme B', 'Programme C'],
      ['Programme D', 'Programme E'],
    ]);
  });

  test('gives a terminal no orders from the words of a file', () => {
    expect(writeText(comparisonOf(intervention('Evil \u001b[2J words')), plain, 80)).not.toContain('\u001b');
  });

  test('marks what is not stated, where there are colours', () => {
    expect(writeText(comparisonOf(film), style(true), 80)).toContain(` ${style(true).dim('not stated')}\n`);
  });

  test('says plainly that there is nothing', () => {
    expect(writeText(comparisonOf(), plain, 80)).toContain('This file has no intervention');
  });
});
