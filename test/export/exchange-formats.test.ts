import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMATS } from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/paths.ts';
import { exampleText, read } from '../support/theories.ts';
import { textsOf } from './exchange-texts.ts';

const IDS = ['json', 'jsonld', 'mermaid', 'dot', 'drawio', 'graphml'] as const;

/** A theory with every kind of words that are the team's own. */
const CANDID = `theory "T"
problems { lonely "Lonely" { note "SECRET-1"  question "SECRET-2" } }
activities { dig "Dig" }
risks { mud "Mud" { threatens dig  note "SECRET-3" } }
ideas { "SECRET-4" }
lonely -> dig { note "SECRET-5" }
`;

describe.each(IDS)('%s', (id) => {
  const format = FORMATS.find((one) => one.id === id);

  test('is a format that export offers', () => {
    expect(format).toBeDefined();
  });

  test('has every card and every list of the clinical example', async () => {
    const { theory } = await read(exampleText('clinical.toc'), 'clinical.toc');
    const text = await plain(id, theory, false);
    const missing = [...theory.cards, ...theory.assumptions, ...theory.enablers, ...theory.risks].filter(
      ({ words }) => !text.includes(words),
    );
    expect(missing.map(({ words }) => words)).toEqual([]);
  });

  test('holds notes, questions and ideas only when they are asked for', async () => {
    const { theory } = await read(CANDID);
    expect(await plain(id, theory, false)).not.toContain('SECRET');
    const text = await plain(id, theory, true);
    for (let number = 1; number <= 5; number++) expect(text, `${number}`).toContain(`SECRET-${number}`);
  });

  test('has the same bytes for the same theory', async () => {
    const { theory } = await read(exampleText('system.toc'), 'system.toc');
    expect(await textsOf(id, theory, true)).toBe(await textsOf(id, theory, true));
  });
});

/** What stands in a file, however its format writes signs; blanks and broken lines are one blank. */
async function plain(id: (typeof IDS)[number], theory: Theory, notes: boolean): Promise<string> {
  const text = await textsOf(id, theory, notes);
  const whole = text
    .replace(/&amp;/g, '&')
    .replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#10;/g, '\n')
    .replace(/&(?:lt|gt|quot);/g, (sign) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"' })[sign] ?? sign)
    .replace(/\\n|<br\/?>/gi, ' ')
    .replace(/\\(["\\])/g, '$1');
  return whole.replace(/\s+/g, ' ');
}

test('the JSON of each example is what the published schema says', async () => {
  const schema = JSON.parse(readFileSync(path.join(ROOT, 'docs/schema/theory.schema.json'), 'utf8'));
  const valid = new Ajv2020({ strict: true }).compile(schema);
  for (const name of ['clinical.toc', 'system.toc', 'first.toc']) {
    const { theory } = await read(exampleText(name), name);
    for (const notes of [true, false]) {
      expect(valid(JSON.parse(await textsOf('json', theory, notes))), JSON.stringify(valid.errors)).toBe(true);
    }
  }
});

describe('JSON-LD', () => {
  test('points only to nodes that are there, each with an address of its own', async () => {
    const { theory } = await read(exampleText('clinical.toc'), 'clinical.toc');
    const { '@graph': graph } = JSON.parse(await textsOf('jsonld', theory, true));
    const ids: string[] = graph.map((node: { '@id': string }) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((one) => URL.canParse(one))).toBe(true);
    expect(pointersIn(graph).filter((one) => !ids.includes(one))).toEqual([]);
  });

  test('says who an outcome is for, what shows it and what leads to it in the terms of the standard', async () => {
    const { theory } = await read(`theory "T"
organisation "Us"
stakeholders { child "Children" }
activities { dig "Dig" }
short-term outcomes { grow "Grow" { who child  indicator "Height" { baseline 38%  target 50%  actual 45% on 2026-09 } } }
risks { rain "Rain" { threatens grow  likelihood low  mitigation "Coats" } }
dig -> grow
`);
    const { '@graph': graph } = JSON.parse(await textsOf('jsonld', theory, false));
    const one = (type: string) => graph.find((node: { '@type': string }) => node['@type'] === type);
    const grow = one('cids:Outcome')['@id'];
    expect(one('cids:Activity').canProduce).toEqual([{ '@id': grow }]);
    expect(one('cids:Indicator')).toMatchObject({
      hasName: 'Height',
      forOutcome: { '@id': grow },
      hasBaseline: { '@type': 'i72:Measure', 'i72:hasNumericalValue': '38', 'toc:unit': '%' },
    });
    expect(one('cids:IndicatorReport').forIndicator).toEqual({ '@id': one('cids:Indicator')['@id'] });
    expect(one('cids:StakeholderOutcome')).toMatchObject({
      forOutcome: { '@id': grow },
      forStakeholder: { '@id': one('cids:Stakeholder')['@id'] },
    });
    expect(one('cids:ImpactRisk')).toMatchObject({ forOutcome: [{ '@id': grow }], hasMitigation: 'Coats' });
    expect(one('cids:Organization').hasImpactModel).toEqual([{ '@id': one('cids:LogicModel')['@id'] }]);
  });
});

function pointersIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(pointersIn);
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length === 1 && '@id' in value && typeof value['@id'] === 'string') return [value['@id']];
  return Object.values(value).flatMap(pointersIn);
}

/** Theories whose words hold signs that XML, HTML or draw.io read as their own. */
const SIGNS = `theory "a < b & \\"c\\" ]]> — 家"
activities "G & <b>" { x "1 < 2 & <i>3</i>; \\\\n" { includes y "part; of=it" } }
impact { z "“z” 'q' #1 %2" }
x & y -> z
y ~> x
`;

describe.each(['drawio', 'graphml'] as const)('%s', (id) => {
  test.each([
    ['clinical.toc', exampleText('clinical.toc')],
    ['system.toc', exampleText('system.toc')],
    ['signs', SIGNS],
  ])('of %s is XML in which every end of a connector is there', async (name, text) => {
    const { theory } = await read(text, name.endsWith('.toc') ? name : undefined);
    const xml = parsed(await textsOf(id, theory, true));
    const all = [...xml.getElementsByTagName('*')];
    const ids = all.flatMap((one) => one.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const ends = all.flatMap((one) => [
      one.getAttribute('source'),
      one.getAttribute('target'),
      one.getAttribute('parent'),
    ]);
    expect(ends.filter((end) => end !== null && !ids.includes(end))).toEqual([]);
    expect(all.filter((one) => one.getAttribute('source')).length).toBeGreaterThanOrEqual(theory.arrows.length);
  });
});

test('draw.io shows each card where the figure has it, with its words, escaped twice', async () => {
  const { theory } = await read(SIGNS);
  const xml = parsed(await textsOf('drawio', theory, false));
  const cards = [...xml.getElementsByTagName('object')].filter((one) => one.getAttribute('id')?.startsWith('card_'));
  expect(cards.map((one) => one.getAttribute('label'))).toEqual([
    '1 &lt; 2 &amp; &lt;i&gt;3&lt;/i&gt;; \\n',
    'part; of=it',
    "“z” 'q' #1 %2",
  ]);
  const [whole, part] = cards;
  expect(part?.getElementsByTagName('mxCell')[0]?.getAttribute('parent')).toBe(whole?.getAttribute('id'));
});

function parsed(text: string): Element {
  const xml = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml').documentElement;
  if (xml === null) throw new Error('no element');
  return xml;
}
