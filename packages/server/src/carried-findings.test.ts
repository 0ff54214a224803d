import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { CarriedFindings } from './carried-findings.ts';

const uri = 'file:///theory.toc';
const TEXT = 'theory "T"\naims { one "One" }\nimpact { two "Two" }\n';

function document(text: string): TextDocument {
  return TextDocument.create(uri, 'toc', 1, text);
}

function found(code: string, line: number, from: number, to: number): Diagnostic {
  return {
    code,
    message: code,
    range: { start: { line, character: from }, end: { line, character: to } },
    data: { code, fixes: [] },
  };
}

/** What is carried over to a text that was `TEXT`, as `code line:from-to`. */
function carried(text: string, ...diagnostics: readonly Diagnostic[]): readonly string[] {
  const findings = new CarriedFindings((code) => code.startsWith('whole'));
  findings.keep(uri, TEXT, diagnostics);
  return findings
    .of(uri, document(text))
    .map(({ code, range: { start, end } }) => `${code} ${start.line}:${start.character}-${end.line}:${end.character}`);
}

describe('what was found about the whole', () => {
  test('stays where it was before the change, and moves behind it', () => {
    const two = found('whole-two', 2, 9, 12);
    expect(carried(TEXT, two)).toEqual(['whole-two 2:9-2:12']);
    expect(carried(TEXT.replace('Two', 'Two!'), two)).toEqual(['whole-two 2:9-2:12']);
    expect(carried(TEXT.replace('impact {', 'impact "A" {'), two)).toEqual(['whole-two 2:13-2:16']);
    expect(carried(TEXT.replace('aims', '\naims'), two)).toEqual(['whole-two 3:9-3:12']);
    expect(carried(TEXT.replace('theory "T"\n', ''), two)).toEqual(['whole-two 1:9-1:12']);
  });

  test('grows with what is typed inside it, and shrinks to what is left', () => {
    const words = found('whole-words', 2, 13, 18);
    expect(carried(TEXT.replace('Two', 'Two more'), words)).toEqual(['whole-words 2:13-2:23']);
    expect(carried(TEXT.replace('impact { two "Two" }', ''), words)).toEqual(['whole-words 2:0-2:0']);
  });

  test('brings no fixes along, and nothing that stands on single lines', () => {
    const findings = new CarriedFindings((code) => code === 'whole');
    findings.keep(uri, TEXT, [found('whole', 0, 0, 6), found('line', 1, 0, 4)]);
    expect(findings.of(uri, document(TEXT))).toEqual([
      { code: 'whole', message: 'whole', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } } },
    ]);
  });

  test('takes along the places that it speaks of, but those in other files', () => {
    const findings = new CarriedFindings(() => true);
    const at = (file: string) => ({ location: { uri: file, range: found('', 2, 0, 6).range }, message: 'there' });
    findings.keep(uri, TEXT, [{ ...found('whole', 0, 0, 6), relatedInformation: [at(uri), at('file:///other.toc')] }]);
    const [first] = findings.of(uri, document(`theory "T"\n\n${TEXT.slice(11)}`));
    expect(first?.relatedInformation?.map(({ location }) => location.range.start.line)).toEqual([3, 2]);
  });

  test('is forgotten with its text', () => {
    const findings = new CarriedFindings(() => true);
    findings.keep(uri, TEXT, [found('whole', 0, 0, 6)]);
    findings.forget(uri);
    expect(findings.of(uri, document(TEXT))).toEqual([]);
  });
});
