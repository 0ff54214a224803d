import type { Stage, Theory } from '@theory-of-change/model';
import { parseAges, STAGES } from '@theory-of-change/model';
import type { Document, Setting, Title } from '../generated/ast.ts';
import { isSetting, isTitle } from '../generated/ast.ts';
import { agesTextFor, textOfAll, wordsOf } from './details.ts';
import { rangeOfProperty } from './places.ts';

/** What the title and the settings say of the whole. */
export type Head = Pick<
  Theory,
  | 'kind'
  | 'title'
  | 'titleRange'
  | 'level'
  | 'status'
  | 'organisation'
  | 'authors'
  | 'sourceNote'
  | 'date'
  | 'edition'
  | 'language'
  | 'logo'
  | 'population'
  | 'contexts'
  | 'ceiling'
>;

const LEVELS = ['clinical', 'system'] as const;
const STATUSES = ['workshop', 'draft', 'final'] as const;

/** The title and the settings; of one given twice the first counts, and a value that does not exist as not given. */
export function headOf(document: Document): Head {
  const title = document.statements.find(isTitle);
  const settings = settingsOf(document);
  const text = (keyword: string) => textOfSetting(settings, keyword);
  const level = LEVELS.find((one) => one === text('level'));
  const population = settings.find(({ keyword }) => keyword === 'population');
  const ceiling = STAGES.find((stage) => stage === settings.find(({ keyword }) => keyword === 'ceiling')?.stage);
  return {
    kind: title === undefined ? 'library' : 'theory',
    ...titleOf(title),
    ...(level === undefined ? {} : { level }),
    status: STATUSES.find((one) => one === text('status')) ?? 'draft',
    ...textsOf(text),
    language: text('language') ?? 'en-GB',
    ...(population === undefined ? {} : { population: populationOf(population) }),
    contexts: settings
      .filter(({ keyword, values }) => keyword === 'context' && values.length > 0)
      .map(({ values }) => textOfAll(values)),
    ...(ceiling === undefined ? {} : { ceiling }),
  };
}

/** The settings of a document, in its order. */
export function settingsOf(document: Document): Setting[] {
  return document.statements.filter(isSetting);
}

/** What a setting of a column says: `heading problems "Why families come"`. */
export function columnSetting(settings: readonly Setting[], keyword: string, stage: Stage): string | undefined {
  const found = settings.find((one) => one.keyword === keyword && one.stage === stage && one.values.length > 0);
  return found && textOfAll(found.values);
}

function titleOf(title: Title | undefined): Pick<Head, 'title' | 'titleRange'> {
  const titleRange = title && rangeOfProperty(title, 'words', 'unquoted');
  return { title: (title && wordsOf(title)) ?? '', ...(titleRange === undefined ? {} : { titleRange }) };
}

function textOfSetting(settings: readonly Setting[], keyword: string): string | undefined {
  const found = settings.find((one) => one.keyword === keyword && one.values.length > 0);
  return found && textOfAll(found.values);
}

function textsOf(text: (keyword: string) => string | undefined): Partial<Head> {
  const entries = [
    ['organisation', text('organisation')],
    ['authors', text('authors')],
    ['sourceNote', text('source')],
    ['date', text('date')],
    ['edition', text('version')],
    ['logo', text('logo')],
  ].filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function populationOf(setting: Setting): NonNullable<Head['population']> {
  const ages = agesTextFor(setting.details);
  return { words: textOfAll(setting.values), ...(ages === undefined ? {} : { ages: parseAges(ages) }) };
}
