import { acceptsOf, silences } from '../accepts.ts';
import { replace, withItsLines } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { gathered } from '../gathered.ts';
import type { Rule, RuleRow } from '../rule.ts';

/** A `toc-accept` for something that the rule does not find here. */
export const unusedAccept: Rule = {
  check: (file, table) => {
    const said = new Map<RuleRow, readonly Observation[]>();
    // What is said of a card, and what is said of many on their heading.
    const saidBy = (row: RuleRow) => {
      const found = table.observations(row);
      const told = said.get(row) ?? [...found, ...gathered(file, row, found)];
      said.set(row, told);
      return told;
    };
    return acceptsOf(file).flatMap((accept) =>
      accept.codes.flatMap(({ code, range }): readonly Observation[] => {
        const row = table.rows.find((one) => one.code === code);
        if (!row?.acceptable || accept.reason === '' || table.severityOf(row) === 'off') return [];
        if (saidBy(row).some((one) => silences(accept, code, one.range))) return [];
        const whole = withItsLines(file.document.textDocument, accept.range);
        const fixes = accept.codes.length === 1 ? [{ title: 'Remove the comment', edits: [replace(whole, '')] }] : [];
        return [
          { range, message: `Nothing of \`${code}\` is found here any more: is this comment still needed?`, fixes },
        ];
      }),
    );
  },
  passing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
// toc-accept repeated-arrow: once more, for the workshop's notes
dig -> meet
`,
  failing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
// toc-accept repeated-arrow: once more, for the workshop's notes
dig -> meet
`,
};
