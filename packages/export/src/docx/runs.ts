import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../document/document.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { isRightToLeft, proofingLanguage } from './languages.ts';

/** Runs as Word's: a line break within one is a line break there, and an address a link that can be followed. */
export function wordRuns(runs: readonly Run[]): readonly ParagraphChild[] {
  return runs.flatMap((run): readonly ParagraphChild[] =>
    run.href === undefined
      ? textRuns(run)
      : [new ExternalHyperlink({ link: xmlCharacters(run.href), children: textRuns(run, 'Hyperlink') })],
  );
}

function textRuns({ text, strong, emphasis, lang }: Run, style?: string): readonly TextRun[] {
  const look = {
    ...(strong === undefined ? {} : { bold: strong }),
    ...(emphasis === undefined ? {} : { italics: emphasis }),
    ...(style === undefined ? {} : { style }),
    ...(lang === undefined ? {} : { language: languageOf(lang) }),
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
  };
  const lines = xmlCharacters(text).split(LINE_BREAK);
  return lines.map((line, i) => new TextRun({ text: line, ...look, ...(i === 0 ? {} : { break: 1 }) }));
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/u;

/** The language of words for Word's spelling, whichever way they run. */
export function languageOf(tag: string): { readonly value: string; readonly bidirectional: string } {
  const language = proofingLanguage(tag);
  return { value: language, bidirectional: language };
}
