import { OUTCOME_STAGES, type Theory } from '@theory-of-change/model';
import { AstUtils } from 'langium';
import { isColumn, isImport } from '../../generated/ast.ts';
import { addArrow } from '../additions.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { theoryAt, toldInFull } from '../told-in-full.ts';

/** Two theories of one work that do not meet: one is told in full in the other, whose results lead nowhere here; or the other way round. */
export const levelInterface: Rule = {
  check: (file) => [...unusedResults(file), ...untoldCards(file)],
  passing: `import "./digging.toc" as digging
theory "Our town"
activities { dig "Gardens in every street" { detailed in digging } }
long-term outcomes { town "People want to stay in our town" }
digging.home -> town
`,
  failing: `import "./digging.toc" as digging
theory "Our town"
activities { dig "Gardens in every street" { detailed in digging } }
long-term outcomes { town "People want to stay in our town" }
`,
  beside: {
    'digging.toc': `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
long-term outcomes { home "People want to stay in the street" }
dig -> meet -> home
`,
  },
};

/**
 * `detailed in` a theory, none of whose long-term outcomes an arrow here starts at. Where a long-term outcome is itself told
 * in full, what the other theory leads to is that outcome.
 */
function unusedResults(file: TheoryFile): readonly Observation[] {
  return toldInFull(file).flatMap(({ node, alias, other }): readonly Observation[] => {
    const results = other.cards.filter(
      ({ stage, parent }) => (stage === 'long-term' || stage === 'impact') && parent === undefined,
    );
    const isUsed = file.theory.externals.some(
      ({ source, stage }) => source.uri === other.uri && OUTCOME_STAGES.concat('impact').includes(stage),
    );
    const stage = AstUtils.getContainerOfType(node, isColumn)?.stage;
    const isResult = stage === 'long-term' || stage === 'impact';
    if (results.length === 0 || isUsed || isResult) return [];
    return [
      {
        range: rangeOf(node),
        message: `“${other.title}” is told in full there, but nothing here uses what it leads to: which of its outcomes matters here?`,
        fixes: links(file, alias, results),
      },
    ];
  });
}

/** An arrow of a system theory from a clinical one, though no card here is told in full there. */
function untoldCards(file: TheoryFile): readonly Observation[] {
  const { theory } = file;
  if (theory.level !== 'system') return [];
  const told = new Set(toldInFull(file).map(({ other }) => other.uri));
  return file.root.statements.filter(isImport).flatMap((node): readonly Observation[] => {
    const other = theoryAt(file, node.path);
    const isUsed = theory.externals.some(({ source }) => source.uri === other?.uri);
    if (node.name === undefined || other?.level !== 'clinical' || !isUsed || told.has(other.uri)) return [];
    return [
      {
        range: rangeOf(node),
        message: `Outcomes of “${other.title}” lead on here, but no activity says that it happens there: which one is \`detailed in ${node.name}\`?`,
      },
    ];
  });
}

function links(file: TheoryFile, alias: string | undefined, results: Theory['cards']): readonly Fix[] {
  const last = file.graph.wholes.findLast(
    ({ name, stage }) => name !== undefined && OUTCOME_STAGES.concat('impact').includes(stage),
  );
  if (alias === undefined || last?.name === undefined) return [];
  return results
    .flatMap(({ name }) => name ?? [])
    .slice(0, 3)
    .map((name) => ({
      title: `Link \`${alias}.${name}\` to \`${last.name}\``,
      edits: [addArrow(file, `${alias}.${name} -> ${last.name}`)],
    }));
}
