import type { Status } from '@theory-of-change/model';
import { acceptsOf, silences } from './accepts.ts';
import type { Finding, Observation, Severity } from './finding.ts';
import { gathered } from './gathered.ts';
import { perFile } from './per-file.ts';
import type { RuleRow, RuleTable } from './rule.ts';
import { RULES } from './table.ts';
import type { TheoryFile } from './theory-file.ts';

/** A project's own severities, by code: they win over the table's. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** What the rules of a scope say about a file, but for what `toc-accept` silences. */
export function review(file: TheoryFile, scope: RuleRow['scope'], severities: RuleSeverities = {}): readonly Finding[] {
  const { status } = file;
  const accepts = acceptsOf(file);
  const table: RuleTable = {
    rows: RULES,
    severityOf: (rule) => severityOf(rule, status, severities),
    observations: (rule) => {
      const known = observationsOf(file);
      const said = known.get(rule) ?? rule.check(file, table);
      known.set(rule, said);
      return said;
    },
  };
  return RULES.filter((rule) => rule.scope === scope).flatMap((rule) => {
    const severity = table.severityOf(rule);
    if (severity === 'off') return [];
    const own = rule.acceptable ? accepts.filter(({ codes }) => codes.some(({ code }) => code === rule.code)) : [];
    const stands = ({ range }: Observation) => !own.some((accept) => silences(accept, rule.code, range));
    const isOverridden = severities[rule.code] !== undefined;
    return gathered(file, rule, table.observations(rule).filter(stands))
      .filter(stands)
      .map((observation) =>
        toFinding(file, rule.code, (isOverridden ? undefined : observation.severity) ?? severity, observation),
      );
  });
}

/** What the rules that were asked said of a file. */
const observationsOf = perFile(() => new Map<RuleRow, readonly Observation[]>());

/** How seriously a rule is taken in a file of a status. */
function severityOf(rule: RuleRow, status: Status, severities: RuleSeverities = {}): Severity | 'off' {
  return severities[rule.code] ?? rule.severity[status];
}

function toFinding(file: TheoryFile, code: string, severity: Severity, observation: Observation): Finding {
  const { range, message, related } = observation;
  return {
    range,
    message,
    ...(related ? { related } : {}),
    code,
    severity,
    uri: file.document.uri.toString(),
    get fixes() {
      return observation.fixes ?? [];
    },
  };
}
