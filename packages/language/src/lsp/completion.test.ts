import { readdirSync } from 'node:fs';
import { STAGES, stageKeyword } from '@theory-of-change/model';
import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { RULES } from '../checks/table.ts';
import { SIDE_LISTS } from '../details/table.ts';
import { SHIPPED_LIBRARIES } from '../references/import-target.ts';
import { openInEditor } from '../testing/editor.ts';

/** A theory in which everything that can be named has a name, but for one card. */
const THEORY = `import "./shared.toc" as shared
theory "A garden for the street"
status draft
population "Children who come to the garden" { ages 5 to 7 years }
timeframe short-term "within a year"
problems { lonely "Neighbours do not know each other"  "Nobody has planted" }
activities { dig "Dig together" { includes weed "Weed the beds"  funded by "Lottery bid" } }
short-term outcomes { meet "Neighbours know each other" }
long-term outcomes { belong "People feel that they belong" }
stakeholders { neighbour "Neighbours"  child "Children" }
assumptions { open "The garden is open" }
risks { rain "It rains" }
enablers { sun "The sun shines" }
ideas { party "A party" }
measures {
  fist "Fist check" { ages 4 to 24 months }
  grip "Grip check" { ages 4 to 8 years }
  count "Head count"
}
interventions { plots "Plots" }
evidence { smith "Smith (2019)" }
`;

const BESIDE = {
  'shared.toc': 'theory "S"\nshort-term outcomes { talk "Neighbours talk" }\nmeasures { survey "Survey" }\n',
  'other/far.toc': 'measures { far "Far" }\n',
};

/** Editors with and without snippets. */
type Can = 'plain' | 'snippets';

async function completed(text: string, can: Can, character?: string): Promise<readonly CompletionItem[]> {
  const wishes = { snippets: () => can === 'snippets' };
  const { services, document, position } = await openInEditor(text, BESIDE, {}, wishes);
  const params = {
    textDocument: { uri: document.uri.toString() },
    position,
    ...(character ? { context: { triggerKind: 2 as const, triggerCharacter: character } } : {}),
  };
  return (await services.toc.lsp.CompletionProvider?.getCompletion(document, params))?.items ?? [];
}

async function labels(text: string, can: Can = 'plain', character?: string): Promise<readonly string[]> {
  return (await completed(text, can, character)).map(({ label }) => label);
}

/** The text after an item was taken; of a snippet, with its gaps as they are. */
async function taken(text: string, label: string, can: Can = 'plain'): Promise<string> {
  const found = (await completed(text, can)).find((item) => item.label === label);
  if (!found?.textEdit || !('range' in found.textEdit)) throw new Error(`${label} is not offered`);
  return TextDocument.applyEdits(TextDocument.create('', 'toc', 1, text.replace('|', '')), [found.textEdit]);
}

/** What stands at the cursor, what must be offered there, and what must not. */
type Row = readonly [place: string, text: string, offered: readonly string[], not: readonly string[]];

const inBlock = (head: string, typed: string) => `${THEORY}${head} { new "New" { ${typed} } }\n`;
const inIndicator = (typed: string) => inBlock('short-term outcomes', `indicator "I" { ${typed} }`);
const onArrow = (typed: string) => `${THEORY}dig -> meet { ${typed} }\n`;

const STATEMENTS: readonly Row[] = [
  ['the first line', '|', ['theory', 'import', 'level', 'problems', 'risks'], ['because', 'who']],
  [
    'the start of a line',
    `${THEORY}|`,
    ['level', 'short-term outcomes', 'risks', 'import', 'dig', 'weed', 'shared.talk', '"Nobody has planted"'],
    ['theory', 'status', 'population', 'neighbour', 'count', 'because', 'sun'],
  ],
  ['a setting that may stand again', `${THEORY}|`, ['timeframe', 'heading', 'context'], []],
  ['a half-typed word', `${THEORY}sho|`, ['short-term outcomes'], []],
  ['a setting that is being typed', 'theory "T"\nlevel|\n', ['level'], []],
  ['the second word of a column', `${THEORY}medium-term |`, ['outcomes'], ['medium-term outcomes']],
  ['the level', 'theory "T"\nlevel |\n', ['clinical', 'system'], ['draft']],
  ['the status', 'theory "T"\nstatus |\n', ['workshop', 'draft', 'final'], ['clinical']],
  ['the language', 'theory "T"\nlanguage |\n', ['en-GB', 'cy'], ['clinical']],
  ['the ceiling', `${THEORY}ceiling |`, ['short-term', 'medium-term', 'impact'], ['meet', 'short-term outcomes']],
  ['a timeframe: the columns left', `${THEORY}timeframe |`, ['medium-term', 'long-term'], ['short-term']],
  ['a heading', `${THEORY}heading |`, ['problems', 'short-term'], ['meet']],
  ['the words of a setting', 'theory "T"\norganisation |\n', [], ['level', 'theory']],
  ['a date', 'theory "T"\ndate |\n', [], ['level']],
  ['after a setting’s value', 'theory "T"\nlevel clinical |\n', [], ['system', 'status']],
  ['the ages of the population', 'theory "T"\npopulation "P" { | }\n', ['ages'], ['note', 'who']],
  [
    'an import',
    `${THEORY}import |`,
    ['"./shared.toc"', '"./other/far.toc"', '"library:parent-infant"'],
    ['"./main.toc"'],
  ],
  ['an import, in quotes', `${THEORY}import "|"`, ['./shared.toc', 'library:parent-infant'], ['as']],
  ['an import’s alias', `${THEORY}import "./other/far.toc" |`, ['as'], ['"./shared.toc"']],
];

const ARROWS: readonly Row[] = [
  [
    'after an arrow',
    `${THEORY}dig -> |`,
    ['meet', 'lonely', 'weed', 'shared.talk', 'long-term outcomes'],
    ['dig', 'count'],
  ],
  ['after an arrow of feedback', `${THEORY}meet ~> |`, ['lonely'], ['meet', 'open']],
  ['after a comma', `${THEORY}dig -> meet, |`, ['lonely', 'belong'], ['dig', 'meet']],
  ['after an &', `${THEORY}lonely & |`, ['meet'], ['lonely', 'neighbour']],
  ['on the next line', `${THEORY}dig\n  -> m|`, ['meet'], ['dig']],
  ['another file’s names', `${THEORY}dig -> shared.|`, ['shared.talk'], []],
  ['a card’s words, in quotes', `${THEORY}dig -> "|"`, ['Neighbours know each other', 'Nobody has planted'], ['meet']],
  ['a column of two words', `${THEORY}problems -> long-term |`, ['outcomes'], ['meet']],
  ['after an end', `${THEORY}dig -> meet |`, [], ['lonely']],
  ['the details of an arrow', onArrow('|'), ['because', 'assumes', 'confidence', 'applies to', 'note'], ['who', 'eif']],
  ['confidence', onArrow('confidence |'), ['low', 'medium', 'high'], ['open']],
  ['assumptions', onArrow('assumes |'), ['open'], ['rain', 'meet']],
  ['evidence', onArrow('evidence |'), ['smith'], ['plots', 'grip']],
];

const CARDS: readonly Row[] = [
  ['where cards are written', `${THEORY}aims {\n  |\n}\n`, [], ['who', 'level', 'meet']],
  [
    'details of an activity',
    inBlock('activities', '|'),
    ['who', 'dose', 'uses', 'funded by', 'includes'],
    ['indicator', 'eif'],
  ],
  ['details of a problem', inBlock('problems', '|'), ['in full', 'includes', 'note'], ['who', 'indicator', 'dose']],
  ['details of an outcome', inBlock('short-term outcomes', '|'), ['who', 'indicator', 'in full'], ['baseline', 'dose']],
  ['details, but for what may stand once', inBlock('activities', 'dose "weekly"  |'), ['provider', 'who'], ['dose']],
  ['details of what a card includes', inBlock('activities', 'includes x "X" { | }'), ['who', 'uses'], ['indicator']],
  ['details of an indicator', inIndicator('|'), ['using', 'baseline', 'target', 'collected at'], ['who', 'note']],
  ['the second word of a detail', inBlock('activities', 'funded |'), ['by'], ['who']],
  ['the second word behind another detail', inIndicator('using count  collected |'), ['at', 'by'], ['baseline']],
  ['stakeholders', inBlock('activities', 'who |'), ['neighbour', 'child'], ['dig', 'open']],
  ['stakeholders, but for those that are there', inBlock('activities', 'who child, |'), ['neighbour'], ['child']],
  ['another detail behind names', inBlock('activities', 'who child |'), ['dose', 'provider'], ['neighbour', 'eif']],
  ['interventions and measures that are used', inBlock('activities', 'uses |'), ['plots', 'grip'], ['smith', 'child']],
  ['measures', inIndicator('using |'), ['grip', 'count', 'shared.survey'], ['plots', 'meet']],
  ['what a target is due by', inIndicator('target 50% |'), ['by', 'to', 'actual'], ['on']],
  ['when an actual was measured', inIndicator('actual 45% |'), ['on', 'to'], ['by']],
  ['moments', inIndicator('collected at start, |'), ['end'], ['start', 'using']],
  ['who collects', inIndicator('collected by |'), ['neighbour'], ['dig']],
  ['funders that the file has', inBlock('outputs { } activities', 'funded by |'), ['"Lottery bid"'], ['child']],
  ['funders, in quotes', inBlock('activities', 'funded by "|"'), ['Lottery bid'], []],
  [
    'another theory',
    inBlock('activities', 'detailed in |'),
    ['shared', '"./shared.toc"'],
    ['dig', '"library:parent-infant"'],
  ],
  ['free words', inBlock('activities', 'dose "|"'), [], ['who', 'dig']],
];

const LISTS: readonly Row[] = [
  ['details of a risk', inBlock('risks', '|'), ['threatens', 'likelihood', 'mitigation', 'owner'], ['helps', 'who']],
  ['what a risk threatens', inBlock('risks', 'threatens |'), ['meet', 'dig'], ['open', 'neighbour']],
  ['how likely', inBlock('risks', 'likelihood |'), ['low', 'high'], ['meet']],
  ['how severe', inBlock('risks', 'severity |'), ['medium'], ['meet']],
  ['what an enabler helps', inBlock('enablers', 'helps |'), ['weed'], ['sun']],
  ['details of an assumption', inBlock('assumptions', '|'), ['indicator', 'note'], ['who', 'helps']],
  ['details of a measure', inBlock('measures', '|'), ['kind', 'about', 'takes', 'licence', 'completed by'], ['eif']],
  ['kinds of measures', inBlock('measures', 'kind |'), ['questionnaire', 'observation'], ['rct']],
  ['whom a measure is about', inBlock('measures', 'about |'), ['child'], ['grip']],
  ['who completes a measure', inBlock('measures', 'completed by |'), ['neighbour'], ['grip']],
  ['ages', inBlock('measures', 'ages |'), ['pregnancy', 'birth'], ['months']],
  ['units of ages', inBlock('measures', 'ages 4 to 24 |'), ['months', 'years', 'kind'], ['to']],
  ['until which age', inBlock('measures', 'ages pregnancy |'), ['to'], ['months']],
  ['the year of a cost', inBlock('measures', 'cost 155 USD |'), ['as at', 'to'], ['by']],
  ['the second word of a clause', inBlock('measures', 'cost 155 USD as |'), ['at'], ['kind']],
  ['details of an intervention', inBlock('interventions', '|'), ['eif', 'hexagon', 'guidance', 'applies to'], ['kind']],
  ['ratings', inBlock('interventions', 'eif |'), ['NE', 'NL2', '2+', '4+', 'unlisted'], ['plots']],
  ['a rating’s cost and year', inBlock('interventions', 'eif 3 |'), ['cost', 'as at', 'ages'], ['eif']],
  ['a rating of cost', inBlock('interventions', 'eif 3 cost |'), ['1', '5'], ['as at']],
  ['sides of the Hexagon', inBlock('interventions', 'hexagon { need 4  | }'), ['fit', 'supports'], ['need', 'eif']],
  ['scores', inBlock('interventions', 'hexagon { need | }'), ['1', '5'], ['fit', '0', '6']],
  ['details of evidence', inBlock('evidence', '|'), ['kind', 'strength', 'as at', 'url'], ['eif', 'who']],
  ['kinds of evidence', inBlock('evidence', 'kind |'), ['rct', 'theory', 'meta-analysis'], ['questionnaire']],
  ['strengths of evidence', inBlock('evidence', 'strength |'), ['strong', 'promising', 'harm'], ['rct']],
  ['details of a stakeholder', inBlock('stakeholders', '|'), ['note', 'url'], ['who', 'kind']],
  ['details of an idea', inBlock('ideas', '|'), ['note', 'question'], ['who', 'kind']],
];

const COMMENTS: readonly Row[] = [
  ['the beginning of a comment', `${THEORY}// |`, ['toc-accept'], ['level']],
  ['what is accepted', `${THEORY}// toc-accept |`, ['outcome-without-indicator'], ['unresolved-name', 'dig']],
  [
    'what is accepted besides',
    `${THEORY}// toc-accept compound-outcome, outcome-w|`,
    ['outcome-without-indicator'],
    ['compound-outcome'],
  ],
  ['the reason', `${THEORY}// toc-accept compound-outcome: |`, [], ['outcome-without-indicator']],
  ['a remark', `${THEORY}// to be done |`, [], ['toc-accept', 'dig']],
  ['the title', 'theory "T|', [], ['level', 'theory']],
  ['behind a closing quote', `${THEORY}aims { mind "Mind"| }`, [], ['who']],
];

describe.each([
  ['statements', STATEMENTS],
  ['arrows', ARROWS],
  ['cards', CARDS],
  ['side lists', LISTS],
  ['comments and words', COMMENTS],
])('completion in %s', (_, rows) => {
  test.each(rows)('%s', async (_place, text, offered, not) => {
    const found = await labels(text);
    expect(offered.filter((label) => !found.includes(label))).toEqual([]);
    expect(not.filter((label) => found.includes(label))).toEqual([]);
    if (offered.length === 0) expect(found).toEqual([]);
  });
});

/** Everything but the slips of writing: what is only unlikely, unknown or not said yet. */
const ofRules = new Set(RULES.map(({ code }) => code));

/** A snippet whose gaps somebody filled: with a word, of choices the first. */
function filled(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$(\d+)/g, (_, gap) => (gap === '0' ? '' : `7${gap}`));
}

describe('what completion tells and writes', () => {
  test('names with the words that they stand for, and they are found by them', async () => {
    const meet = (await completed(`${THEORY}dig -> |`, 'plain')).find(({ label }) => label === 'meet');
    expect(meet).toMatchObject({ detail: 'Neighbours know each other', filterText: 'meet Neighbours know each other' });
  });

  test('first the cards that an arrow leads on to', async () => {
    const found = await labels(`${THEORY}dig -> |`);
    expect(found.slice(0, 3)).toEqual(['meet', 'shared.talk', 'belong']);
  });

  test('measures that fit the ages of the population first, those that miss them last, and says so', async () => {
    const found = await completed(inIndicator('using |'), 'plain');
    expect(found.map(({ label }) => label)).toEqual(['grip', 'count', 'shared.survey', 'fist']);
    expect(found.at(0)?.detail).toBe('Grip check · 4 to 8 years');
    expect(found.at(-1)?.detail).toBe('Fist check · made for 4 to 24 months, not for those here');
  });

  test('in the place of what is typed, words in quotes whole', async () => {
    expect(await taken('theory "T"\nsta|\n', 'status')).toBe('theory "T"\nstatus\n');
    expect(await taken('theory "T"\nimport "./o|ld"\n', './shared.toc')).toBe('theory "T"\nimport "./shared.toc"\n');
    expect(await taken(`${THEORY}dig -> shared.t|\n`, 'shared.talk')).toBe(`${THEORY}dig -> shared.talk\n`);
  });

  test('columns, cards and details with gaps to fill in, for an editor that leads through them', async () => {
    expect(await taken('|', 'problems', 'snippets')).toBe('problems {\n\t$0\n}');
    expect(await taken('|', 'problems')).toBe('problems');
    const inAims = 'aims {\n  |\n}\n';
    expect(await taken(inAims, 'card', 'snippets')).toBe('aims {\n  "$1"$0\n}\n');
    expect(await taken(inBlock('activities', '|'), 'dose', 'snippets')).toContain('{ dose "$1"$0 }');
    expect(await taken(onArrow('|'), 'confidence', 'snippets')).toContain(`{ confidence \${1|low,medium,high|}$0 }`);
    expect(await taken('measures {\n|\n}\n', 'entry with details', 'snippets')).toContain(
      `$1 "$2" {\n\tkind \${3|questionnaire,observation,interview,assessment,record|}\n\tabout $4\n`,
    );
    expect(await taken('// |', 'toc-accept', 'snippets')).toBe('// toc-accept $0');
  });

  test.each(['', ...STAGES.map(stageKeyword), ...SIDE_LISTS])(
    'in `%s`, what has gaps reads without a slip once they are filled',
    async (head) => {
      const places = head === '' ? ['|'] : [`${head} {\n|\n}\n`, `${head} {\nnew "New" {\n|\n}\n}\n`];
      for (const text of places) {
        const gapped = (await completed(text, 'snippets')).filter((item) => item.insertTextFormat === 2);
        expect(gapped.length).toBeGreaterThan(0);
        for (const { label } of gapped) {
          const { document } = await openInEditor(filled(await taken(text, label, 'snippets')));
          const codes = (document.diagnostics ?? []).map(({ code }) => String(code));
          expect({ label, slips: codes.filter((code) => !ofRules.has(code)) }).toEqual({ label, slips: [] });
        }
      }
    },
  );

  test('no gaps where the line goes on, nor for an editor that would show them as they are', async () => {
    expect(await taken('| { need "A need" }\n', 'problems', 'snippets')).toBe('problems { need "A need" }\n');
    expect((await completed('|', 'plain')).every(({ insertTextFormat }) => insertTextFormat === undefined)).toBe(true);
  });

  test('nothing for a blank that only indents or parts words', async () => {
    expect(await labels(`${THEORY}aims {\n  |\n}\n`, 'snippets', ' ')).toEqual([]);
    expect(await labels(inBlock('activities', '|'), 'plain', ' ')).toEqual([]);
    expect(await labels(inBlock('activities', 'who |'), 'plain', ' ')).toEqual(['neighbour', 'child']);
  });

  test('the libraries that ship, all of them', () => {
    const files = readdirSync(new URL('../../../../examples/library/', import.meta.url));
    const names = files.filter((file) => file.endsWith('.toc')).map((file) => file.slice(0, -'.toc'.length));
    expect(SHIPPED_LIBRARIES).toEqual(names.toSorted());
  });
});
