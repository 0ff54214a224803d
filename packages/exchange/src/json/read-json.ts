import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { fromJson } from './from-json.ts';
import { JSON_FORMAT } from './json-format.ts';
import { problemsOf } from './problems.ts';
import { THEORY_SCHEMA, type TheoryJson } from './schema.ts';

/** Problems that are told at once: the others mostly follow from them. */
const MOST = 5;

/** Reads a theory from the JSON that `toc export` writes. Throws `ImportError` with the place of each mistake. */
export function readJsonTheory(text: string, uri: string): Imported {
  const json = checked(parsed(text));
  const problems = problemsOf(json);
  if (problems.length > 0) throw unsound(problems);
  return { theory: fromJson(json, uri), losses: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportError(`this is no JSON: ${error.message}`, 'mend it there, or export it anew', error);
  }
}

function checked(value: unknown): TheoryJson {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== JSON_FORMAT) {
    const found = typeof format === 'string' ? `its format is ${format}` : 'it has no format';
    throw new ImportError(
      `this JSON is not a theory of change that can be read: ${found}, and ${JSON_FORMAT} is wanted`,
      'write one with toc export theory.toc --to theory.json',
    );
  }
  const { data, error } = THEORY_SCHEMA.safeParse(value);
  if (data !== undefined) return data;
  throw unsound(error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`));
}

function unsound(problems: readonly string[]): ImportError {
  const more = problems.length > MOST ? [`and ${problems.length - MOST} more`] : [];
  return new ImportError(
    ['this JSON is not a sound theory of change:', ...problems.slice(0, MOST), ...more].join('\n  '),
    'the schema is docs/schema/theory.schema.json',
  );
}

/** `cards[2].indicators[0].words` */
function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the whole';
}
