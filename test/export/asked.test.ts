import { Drawings, type ExportInput, FORMATS } from '@theory-of-change/export';
import { describe, expect, test } from 'vitest';
import { testResources } from '../../packages/export/src/testing/resources-node.ts';
import { zipParts } from '../../packages/export/src/testing/zip-parts.ts';
import { read } from '../support/theories.ts';

/** Outcomes of which one has an indicator whose figures are still asked for, and one only the question what one would see. */
const GARDEN = (language: string) => `theory "A garden for the street"
language ${language}
short-term outcomes {
  eat "People eat what they grew" {
    indicator "Beans eaten" {
      baseline "How many now?"
      target "How many, and by when?"
      collected at start, end
    }
  }
  know "Children know where food comes from" {
    indicator "What would you see?" {
      baseline "How many now?"
      target "How many, and by when?"
      collected at start, end
    }
  }
}
`;
const TEXTS = [
  'markdown',
  'text',
  'csv',
  'html',
  'mermaid',
  'dot',
  'graphml',
  'drawio',
  'jsonld',
  'docx',
  'xlsx',
  'pptx',
];

/** Everything that a file says, whatever it is packed in. */
async function written(id: string, language: string, notes: boolean): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`There is no format ${id}`);
  const { theory, findings } = await read(GARDEN(language));
  expect(findings).toEqual([]);
  const input: ExportInput = {
    theory,
    drawings: new Drawings({ fonts: testResources.fonts, look: {} }),
    wishes: { dpi: 96, notes, figure: 'shapes', pages: { kind: 'document' }, length: {} },
    details: new Map(),
  };
  const { bytes } = await format.write(input, testResources);
  const isPacked = ['docx', 'xlsx', 'pptx'].includes(id);
  return isPacked ? [...zipParts(bytes).values()].join('\n') : new TextDecoder().decode(bytes);
}

describe.each(['en-GB', 'cy'])('what is only asked yet, in a theory in %s,', (language) => {
  test.each(TEXTS)('is nothing that %s tells readers', async (id) => {
    for (const notes of [false, true]) {
      const text = await written(id, language, notes);
      expect(text).not.toContain('What would you see?');
      expect(text).not.toContain('How many');
    }
  });

  test('is not told as measured', async () => {
    const text = await written('text', language, false);
    expect(text).toContain(language === 'cy' ? '1 o’r 2 newid hyn' : 'One of these changes is measured');
    expect(text.match(/eans eaten/g)).toHaveLength(1);
  });
});

test('stays in JSON, which programs read back', async () => {
  expect(await written('json', 'en-GB', false)).toContain('What would you see?');
});
