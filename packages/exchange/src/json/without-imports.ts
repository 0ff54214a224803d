import type { Ref, Source, Theory } from '@theory-of-change/model';
import type { Imported } from '../imported.ts';

/** The entries that a theory may take from other files. */
type Lists = Pick<Theory, 'stakeholders' | 'measures' | 'interventions' | 'evidence'>;

/**
 * A theory that no longer takes anything from the files `missing` (their paths, as the imports write them): what it took
 * becomes its own, under its plain name. Cards of other theories cannot: arrows to them stay, and the report says so.
 */
export function withoutImports({ theory, losses }: Imported, missing: ReadonlySet<string>): Imported {
  if (missing.size === 0) return { theory, losses };
  const taken = [...theory.stakeholders, ...theory.measures, ...theory.interventions, ...theory.evidence].filter(
    ({ source }) => source.uri !== undefined && missing.has(source.uri),
  );
  const names = new Map(
    taken.flatMap(({ id, name }) => (name === undefined || name === id ? [] : [[id, name] as const])),
  );
  const lists = ownLists(theory, missing);
  const needed = theory.imports.filter(({ path, alias }) => missing.has(path) && isNeeded(theory, alias));
  const own = {
    ...theory,
    ...lists,
    imports: theory.imports.filter((one) => !missing.has(one.path) || needed.includes(one)),
  };
  return {
    theory: names.size === 0 ? own : renamed(own, names),
    losses: [
      ...losses,
      ...(taken.length === 0
        ? []
        : [`What came from ${[...missing].join(', ')} is the theory’s own now: those files are not here`]),
      ...needed.map(({ path }) => `${path} is not here: put it beside the new file, or take out what points to it`),
    ],
  };
}

function ownLists(theory: Theory, missing: ReadonlySet<string>): Lists {
  const own = <One extends { readonly source: Source }>(list: readonly One[]): readonly One[] =>
    list.map((one) =>
      one.source.uri !== undefined && missing.has(one.source.uri)
        ? { ...one, source: { range: one.source.range } }
        : one,
    );
  return {
    stakeholders: own(theory.stakeholders),
    measures: own(theory.measures),
    interventions: own(theory.interventions),
    evidence: own(theory.evidence),
  };
}

/** Whether an alias is still used by an arrow's end or by `detailed in`. */
function isNeeded({ externals, cards }: Theory, alias: string | undefined): boolean {
  return alias === undefined
    ? externals.some(({ name }) => !name.includes('.'))
    : externals.some(({ name }) => name.startsWith(`${alias}.`)) ||
        cards.some(({ detailedIn }) => detailedIn === alias);
}

/** A theory whose pointers `clinical.kips` are `kips`. */
function renamed(theory: Theory, names: ReadonlyMap<string, string>): Theory {
  const text = JSON.stringify(theory, (_, value: unknown) =>
    isRef(value) ? { ...value, name: names.get(value.name) ?? value.name } : value,
  );
  return JSON.parse(text);
}

function isRef(value: unknown): value is Ref {
  return (
    typeof value === 'object' && value !== null && 'name' in value && 'range' in value && typeof value.name === 'string'
  );
}
