import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DETAILS, SETTINGS, SIDE_LISTS } from '@theory-of-change/language';
import { STAGES, stageKeyword } from '@theory-of-change/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { ROOT } from './support/paths.ts';

const GRAMMAR = path.join(ROOT, 'syntaxes/toc.tmLanguage.json');
const ONIGURUMA = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

let grammar: IGrammar;

beforeAll(async () => {
  await loadWASM(new Uint8Array(readFileSync(ONIGURUMA)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const loaded = await registry.loadGrammar('source.toc');
  if (loaded === null) throw new Error('The grammar has another scope.');
  grammar = loaded;
});

/** What each piece of a text is coloured as, blanks left out: `problems` → `column`. */
function colours(text: string): readonly (readonly [string, string])[] {
  let stack = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const piece = line.slice(startIndex, endIndex).trim();
      const scope = scopes.at(-1)?.replace(/\.toc$/, '') ?? '';
      return piece === '' ? [] : [[piece, KINDS.find(([start]) => scope.startsWith(start))?.[1] ?? scope] as const];
    });
  });
}

const KINDS: readonly (readonly [string, string])[] = [
  ['keyword.control.column', 'column'],
  ['keyword.control.list', 'list'],
  ['keyword.other.setting', 'setting'],
  ['keyword.other.detail', 'detail'],
  ['keyword.other.clause', 'clause'],
  ['keyword.operator', 'operator'],
  ['entity.name.type.card', 'card'],
  ['variable.other.card', 'name'],
  ['string', 'words'],
  ['comment', 'comment'],
  ['keyword.other.accept', 'accept'],
  ['entity.name.tag.rule', 'rule'],
  ['constant.numeric', 'number'],
  ['support.constant', 'value'],
  ['constant.language', 'value'],
  ['entity.name.namespace', 'alias'],
  ['punctuation', 'mark'],
];

const kinds = (text: string) => colours(text).map(([, kind]) => kind);

describe('the highlighting', () => {
  test('knows every column, side list, setting and detail of the tables', () => {
    const wrong = [
      ...STAGES.map((stage) => [`${stageKeyword(stage)} {`, 'column']),
      ...SIDE_LISTS.map((list) => [`${list} {`, 'list']),
      ...SETTINGS.map(({ keyword }) => [`${keyword} "x"`, 'setting']),
      ...DETAILS.map(({ keyword }) => [`  ${keyword} x`, 'detail']),
    ].filter(([text = '', kind]) => kinds(text)[0] !== kind);
    expect(wrong).toEqual([]);
  });

  test('tells cards, their words, arrows and comments apart', () => {
    expect(colours('  carer "A tie" // why')).toEqual([
      ['carer', 'card'],
      ['"', 'words'],
      ['A tie', 'words'],
      ['"', 'words'],
      ['// why', 'comment'],
    ]);
    expect(kinds('carer & ghosts -> mind, therapy ~> warmth')).toEqual([
      ...['name', 'operator', 'name', 'operator', 'name', 'mark', 'name', 'operator', 'name'],
    ]);
    expect(kinds('problems -> aims')).toEqual(['column', 'operator', 'column']);
  });

  test('tells values and clauses apart from names', () => {
    expect(kinds('    target 50% by 2027-03')).toEqual(['detail', 'number', 'clause', 'number']);
    expect(kinds('level clinical')).toEqual(['setting', 'value']);
    expect(kinds('timeframe short-term "by then"').slice(0, 2)).toEqual(['setting', 'column']);
  });

  test('a word of the language may be a name', () => {
    expect(kinds('  health "Children grow up healthier"')[0]).toBe('card');
    expect(kinds('evidence -> level')).toEqual(['name', 'operator', 'name']);
    expect(kinds('  strengths "Build on them"')[0]).toBe('card');
  });

  test('an accepted finding shows its rule apart from its reason', () => {
    expect(colours('// toc-accept no-ceiling: our partner draws it').filter(([, kind]) => kind !== 'comment')).toEqual([
      ['toc-accept', 'accept'],
      ['no-ceiling', 'rule'],
      [':', 'mark'],
    ]);
  });

  test('names of any script are names', () => {
    expect(colours('  ŵyneb_1 "x"')[0]).toEqual(['ŵyneb_1', 'card']);
    expect(colours('  бабуся-2 -> x')[0]).toEqual(['бабуся-2', 'name']);
  });

  test.each(['"one', '“one', '“one"', '"one”', '"one }'])('words end with their line: %s', (words) => {
    expect(colours(`  a ${words}\n  b "two"`)).toContainEqual(['b', 'card']);
  });

  test('a pair that a word processor mixed up closes, and what follows is no string', () => {
    expect(kinds('  a “one" { who b }').slice(-4)).toEqual(['mark', 'detail', 'name', 'mark']);
  });

  test.each(['clinical', 'system', 'first'])('every word of examples/%s.toc has a colour', (name) => {
    const text = readFileSync(path.join(ROOT, 'examples', `${name}.toc`), 'utf8');
    const known = KINDS.map(([, kind]) => kind);
    expect(colours(text).filter(([, kind]) => !known.includes(kind))).toEqual([]);
    expect(new Set(kinds(text)).size).toBeGreaterThan(5);
  });
});
