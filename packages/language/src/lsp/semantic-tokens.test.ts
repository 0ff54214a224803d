import { expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';

/** The coloured pieces, as `piece:type`; of a declared name `piece:type!`, of one from our library `piece:type*`. */
async function coloured(text: string, range?: readonly [number, number]): Promise<string> {
  const beside = { 'other.toc': 'theory "Other"\nlong-term outcomes { calm "Calm" }\n' };
  const libraries = { tools: 'measures { count "A head count" }\n' };
  const { services, document, textDocument } = await openInEditor(text, beside, libraries);
  const provider = services.toc.lsp.SemanticTokenProvider;
  if (!provider) throw new Error('There are no colours.');
  const { legend } = provider.semanticTokensOptions;
  const { data } = range
    ? await provider.semanticHighlightRange(document, {
        textDocument,
        range: { start: { line: range[0], character: 0 }, end: { line: range[1], character: 0 } },
      })
    : await provider.semanticHighlight(document, { textDocument });
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + along : along;
    const piece = document.textDocument.getText({
      start: { line, character },
      end: { line, character: character + length },
    });
    found.push(`${piece}:${legend.tokenTypes[type]}${['', '!', '*'][bits] ?? '?'}`);
  }
  return found.join(' ');
}

test.each([
  ['columns and cards', 'short-term outcomes { a "A" }', 'short-term:keyword outcomes:keyword a:function!'],
  [
    'side lists by what they hold',
    'measures { m "M" }\nevidence { e "E" }\nstakeholders { s "S" }',
    'measures:keyword m:enum! evidence:keyword e:struct! stakeholders:keyword s:interface!',
  ],
  [
    'settings and their values',
    'theory "T"\nlevel clinical\nceiling medium-term\nversion 3',
    'theory:keyword level:keyword clinical:enumMember ceiling:keyword medium-term:enumMember version:keyword',
  ],
  [
    'details and the names that they use',
    'stakeholders { s "S" }\naims { a "A" { funded by "F" who s, nobody cost 3 USD } }',
    'stakeholders:keyword s:interface! aims:keyword a:function! funded by:property who:property s:interface cost:property',
  ],
  [
    'arrows',
    'aims { a "A" { includes b "B" } }\na -> b ~> a',
    'aims:keyword a:function! includes:property b:function! a:function ->:operator b:function ~>:operator a:function',
  ],
  ['whole columns in arrows', 'problems -> aims', 'problems:keyword ->:operator aims:keyword'],
  [
    'names of other files',
    'import "./other.toc" as o\naims { a "A" { detailed in o } }\na -> o.calm',
    'import:keyword as:keyword o:namespace! aims:keyword a:function! detailed in:property o:namespace a:function ->:operator o:namespace calm:function',
  ],
  [
    'names of our libraries',
    'import "library:tools"\naims { "A" { indicator "I" { using count } } }',
    'import:keyword aims:keyword indicator:property using:property count:enum*',
  ],
  [
    'a broken line not at all',
    'aims { a "A" }\na ->\nnobody -> a',
    'aims:keyword a:function! a:function ->:operator ->:operator a:function',
  ],
])('colours %s', async (_, text, expected) => {
  expect(await coloured(text)).toBe(expected);
});

test('colours a part of the file', async () => {
  expect(await coloured('aims {\n  a "A"\n}\nrisks {\n  r "R"\n}\n', [3, 4])).toBe('risks:keyword r:event!');
});
