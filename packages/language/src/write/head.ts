import type { Theory } from '@theory-of-change/model';
import { wordsFor } from '@theory-of-change/model';
import { type Block, line, linesOf, withDetails } from './block.ts';
import { ages, languageTag, quoted, when } from './values.ts';

/** The language that words are in where a file says none. */
const USUAL_LANGUAGE = 'en-GB';

/** The imports, a line each. */
export function importLines({ imports }: Theory): readonly string[] {
  return imports.map(({ path, alias }) => `import ${quoted(path)}${alias === undefined ? '' : ` as ${alias}`}`);
}

/** The title's line; a library has none. */
export function titleLines({ kind, title }: Theory): readonly string[] {
  return kind === 'library' ? [] : [`theory ${quoted(title)}`];
}

/** The settings, a line each. */
export function settingLines(theory: Theory): readonly string[] {
  const { population, ceiling, columns } = theory;
  const headings = wordsFor(theory).stages;
  const blocks: readonly Block[] = [
    ...(theory.level === undefined ? [] : [line('level', theory.level)]),
    ...(theory.kind === 'library' && theory.status === 'draft' ? [] : [line('status', theory.status)]),
    ...words('organisation', theory.organisation),
    ...words('authors', theory.authors),
    ...words('source', theory.sourceNote),
    ...(theory.date === undefined ? [] : [line('date', when(theory.date))]),
    ...words('version', theory.edition),
    ...(theory.language === USUAL_LANGUAGE ? [] : [line('language', languageTag(theory.language))]),
    ...words('logo', theory.logo),
    ...(population === undefined
      ? []
      : [
          withDetails(
            `population ${quoted(population.words)}`,
            population.ages ? [line('ages', ages(population.ages))] : [],
          ),
        ]),
    ...theory.contexts.flatMap((one) => words('context', one)),
    ...columns.flatMap(({ stage, heading }) => (heading === headings[stage] ? [] : words(`heading ${stage}`, heading))),
    ...(ceiling === undefined ? [] : [line('ceiling', ceiling)]),
    ...columns.flatMap(({ stage, timeframe }) => words(`timeframe ${stage}`, timeframe)),
  ];
  return blocks.flatMap((block) => linesOf(block));
}

function words(keyword: string, text: string | undefined): readonly Block[] {
  return text === undefined ? [] : [line(keyword, quoted(text))];
}
