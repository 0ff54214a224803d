import { STAGES } from '@theory-of-change/model';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { TheoryOfChangeGrammar } from '../generated/grammar.ts';
import { SETTINGS } from './settings.ts';
import { DETAILS, SIDE_LISTS } from './table.ts';
import { LANGUAGE_WORDS } from './words.ts';

/** The alternatives of a rule of the grammar that lists words: `['note', 'in full', …]`. */
function wordsOf(name: string): string[] {
  const rule = TheoryOfChangeGrammar().rules.find((one) => one.name === name);
  if (!GrammarAST.isParserRule(rule)) throw new Error(`The grammar has no rule ${name}.`);
  const { definition } = rule;
  const alternatives = GrammarAST.isAlternatives(definition) ? definition.elements : [definition];
  return alternatives.map((one) => {
    const words = AstUtils.streamAst(one)
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value);
    return words.toArray().join(' ');
  });
}

describe('the table and the grammar know the same words', () => {
  test('details with values', () => {
    const withValues = DETAILS.filter(
      ({ value }) => !['names', 'card', 'indicator', 'hexagon', 'theory'].includes(value.type),
    );
    expect(wordsOf('ValueWord').sort()).toEqual(withValues.map(({ keyword }) => keyword).sort());
  });

  test('details with names', () => {
    const withNames = DETAILS.filter(({ value }) => value.type === 'names');
    expect(wordsOf('ReferenceWord').sort()).toEqual(withNames.map(({ keyword }) => keyword).sort());
  });

  test('clauses', () => {
    const clauses = new Set(DETAILS.flatMap((row) => row.clauses ?? []));
    expect(new Set(wordsOf('ClauseWord'))).toEqual(clauses);
  });

  test('settings, columns and side lists', () => {
    expect(wordsOf('SettingWord')).toEqual(SETTINGS.map(({ keyword }) => keyword));
    expect(wordsOf('StageWord')).toEqual([...STAGES]);
    expect(wordsOf('ListWord')).toEqual([...SIDE_LISTS]);
  });

  test('every word of the grammar is a word of the language', () => {
    const keywords = AstUtils.streamAst(TheoryOfChangeGrammar())
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value);
    for (const word of keywords) if (/^[a-z]/.test(word)) expect(LANGUAGE_WORDS).toContain(word);
  });
});

describe('the table', () => {
  test('has each detail once, with a line that explains it', () => {
    expect(new Set(DETAILS.map(({ keyword }) => keyword)).size).toBe(DETAILS.length);
    for (const { doc, on } of DETAILS) {
      expect(doc).toMatch(/\S.*[.]$/);
      expect(on.length).toBeGreaterThan(0);
    }
  });
});
