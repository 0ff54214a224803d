import { nearestFew } from '@theory-of-change/model';
import { acceptsOf } from '../accepts.ts';
import { replace, withItsLines } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import type { Rule, RuleTable } from '../rule.ts';
import { SLIP_TITLES } from '../slip-titles.ts';

/** A `toc-accept` that names no rule which can be accepted. */
export const unknownAccept: Rule = {
  check: (file, table) =>
    acceptsOf(file).flatMap((accept): readonly Observation[] => {
      const remove: Fix = {
        title: 'Remove the comment',
        edits: [replace(withItsLines(file.document.textDocument, accept.range), '')],
      };
      if (accept.codes.length === 0) {
        const message = 'Which finding is accepted? Write `// toc-accept` with its code, a colon and the reason';
        return [{ range: accept.range, message, fixes: [remove] }];
      }
      return accept.codes.flatMap(({ code, range }): readonly Observation[] => {
        const row = table.rows.find((one) => one.code === code);
        if (row?.acceptable) return [];
        if (row || Object.hasOwn(SLIP_TITLES, code))
          return [{ range, message: `\`${code}\` cannot be accepted: mend it where it stands`, fixes: [remove] }];
        const changes = nearestFew(code, acceptableCodes(table)).map(
          (other): Fix => ({ title: `Change to \`${other}\``, edits: [replace(range, other)] }),
        );
        return [{ range, message: `There is no finding called \`${code}\``, fixes: [...changes, remove] }];
      });
    }),
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
// toc-accept boring-arrow: we like it
dig -> meet
`,
};

function acceptableCodes(table: RuleTable): readonly string[] {
  return table.rows.filter((row) => row.acceptable).map((row) => row.code);
}
