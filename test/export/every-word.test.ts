import { type BidDocument, type Block, bidDocument, type Run } from '@theory-of-change/export';
import { describe, expect, test } from 'vitest';
import { EVERY_WORD, privateWords, publicWords } from '../support/every-word.ts';
import { read } from '../support/theories.ts';

const { theory } = await read(EVERY_WORD, 'every-word.toc');

describe('every word of a theory', () => {
  test('is in its document', () => {
    const text = textOfDocument(bidDocument(theory, { notes: false }));
    expect(publicWords(theory).length).toBeGreaterThan(120);
    const missing = publicWords(theory).filter((words) => !text.includes(words));
    expect(missing).toEqual([]);
  });

  test('but what is the team’s own', () => {
    expect(textOfDocument(bidDocument(theory, { notes: false }))).not.toContain('PRIVATE');
  });

  test('which is there too when notes are asked for', () => {
    const text = textOfDocument(bidDocument(theory, { notes: true }));
    expect(privateWords(theory).length).toBeGreaterThan(9);
    expect(privateWords(theory).filter((words) => !text.includes(words))).toEqual([]);
  });

  test('in the narrative: no private one, at no length', () => {
    for (const words of [20, 60, 120, 300, 900]) {
      expect(textOfDocument(bidDocument(theory, { notes: true, narrative: { words } }), 'narrative')).not.toContain(
        'PRIVATE',
      );
    }
  });

  test('and every word of a choice stands there in plain words', () => {
    const text = textOfDocument(bidDocument(theory, { notes: false }));
    for (const said of ['System: in a population', 'observation', 'not listed (as at 2017)', 'need 4', 'supports 3']) {
      expect(text).toContain(said);
    }
    for (const said of ['meta-analysis', 'strong', 'randomised controlled trial', 'mixed', 'high', 'low']) {
      expect(text).toContain(said);
    }
  });
});

function textOfDocument(document: BidDocument, only?: string): string {
  const sections = document.sections.filter(({ id }) => only === undefined || id === only);
  const blocks = sections.flatMap((section) => [section.heading, ...section.blocks.map(textOfBlock)]);
  if (only !== undefined) return blocks.join('\n');
  const facts = document.facts.flatMap(({ label, runs }) => [label, textOfRuns(runs)]);
  return [
    document.title,
    ...facts,
    document.figure.altText,
    ...document.figure.description.map(textOfBlock),
    ...blocks,
  ].join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return textOfRuns(block.runs);
    case 'subheading':
      return block.text;
    case 'list':
      return block.items
        .flatMap(function text(item): readonly string[] {
          return [textOfRuns(item.runs), ...(item.items ?? []).flatMap(text)];
        })
        .join('\n');
    case 'table':
      return [
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flat().flatMap((cell) => cell.paragraphs.map(textOfRuns)),
      ].join('\n');
  }
}

function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
