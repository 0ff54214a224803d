import type { ValueKind } from './table.ts';

/** One setting: a line at the head of a theory that says something about the whole. */
export interface SettingRow {
  readonly keyword: string;
  readonly value: ValueKind;
  /** `once`: at most one in a file; `once-a-column`: one for each column; `many`: as often as needed. */
  readonly times: 'once' | 'once-a-column' | 'many';
  /** Whether details in braces may follow. */
  readonly block?: true;
  readonly doc: string;
}

const WORDS: ValueKind = { type: 'words' };

/** Every setting, in the order that the documentation lists them. */
export const SETTINGS: readonly SettingRow[] = [
  {
    keyword: 'level',
    value: { type: 'choice', choices: ['clinical', 'system'] },
    times: 'once',
    doc: 'How therapy changes one family (`clinical`), or what a team changes in a population and its services (`system`).',
  },
  {
    keyword: 'status',
    value: { type: 'choice', choices: ['workshop', 'draft', 'final'] },
    times: 'once',
    doc: 'How strict the checks are: `workshop`, `draft` or `final`.',
  },
  { keyword: 'organisation', value: WORDS, times: 'once', doc: 'Whose theory it is.' },
  { keyword: 'authors', value: WORDS, times: 'once', doc: 'Who wrote it, and with whom.' },
  { keyword: 'source', value: WORDS, times: 'once', doc: 'Where it comes from.' },
  { keyword: 'date', value: { type: 'date' }, times: 'once', doc: 'The day that it speaks for: `2026-11-22`.' },
  { keyword: 'version', value: { type: 'label' }, times: 'once', doc: 'The version, as its authors count.' },
  { keyword: 'language', value: { type: 'language' }, times: 'once', doc: 'The language of its words: `en-GB`.' },
  {
    keyword: 'logo',
    value: WORDS,
    times: 'once',
    doc: 'A picture for the title block, beside the file: `"./logo.svg"`.',
  },
  {
    keyword: 'population',
    value: WORDS,
    times: 'once',
    block: true,
    doc: 'For whom it is; `ages` may follow in braces.',
  },
  { keyword: 'context', value: WORDS, times: 'many', doc: 'What has to be in place around it.' },
  {
    keyword: 'ceiling',
    value: { type: 'column' },
    times: 'once',
    doc: 'Measured and answerable for up to here: a dashed line in the figure.',
  },
  {
    keyword: 'timeframe',
    value: { type: 'column-words' },
    times: 'once-a-column',
    doc: 'When a column’s outcomes are seen.',
  },
  { keyword: 'heading', value: { type: 'column-words' }, times: 'once-a-column', doc: 'Your own word over a column.' },
];
