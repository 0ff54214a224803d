import type { Status } from '@theory-of-change/model';
import type { RuleRow } from './rule.ts';
import { SLIP_TITLES } from './slip-titles.ts';
import { RULES } from './table.ts';

const INTRODUCTION = `# The checks, and why

Beyond spelling, the checks read a theory of change as a good evaluator would. Each finding has a code, a place and, where
something can be done with one key, a fix. How serious it is depends on the theory's \`status\`: a workshop's sticky notes
are let be, a final version is read closely. A finding is a question, not a mark: where you know better, accept it.

A theory of fewer than six cards that says no status is a sketch: nobody asks what it lacks. And what would be asked of more
than three cards in a column is asked once, on the column's heading.

\`\`\`toc
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
// toc-accept repeated-arrow: the workshop wanted to see it twice
dig -> meet
\`\`\`

The comment stands on the line before. It covers the next statement and all its arrows, several of them stack, and the
reason is required. A finding about the whole theory is accepted on the line before \`theory\`. Errors of spelling and of
names cannot be accepted. Rules that read words know English ones: of a theory in another \`language\` they say nothing. A
project can set how serious a rule is for all its files in \`theory-of-change.json\`:

\`\`\`json
{ "severities": { "repeated-arrow": "off" } }
\`\`\`

This page is made from the table of rules (\`packages/language/src/checks/table.ts\`); each example is a test.
`;

/** The page that tells every rule: docs/rules.md. */
export function rulesPage(): string {
  return [INTRODUCTION, overview(), ...RULES.map(section), slips()].join('\n');
}

function overview(): string {
  const rows = RULES.map(
    (rule) => `| [\`${rule.code}\`](#${rule.code}) | ${gravities(rule)} | ${rule.title} | ${fixes(rule)} |`,
  );
  return ['| code | workshop · draft · final | finds | fix |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

const STATUSES: readonly Status[] = ['workshop', 'draft', 'final'];

function gravities(rule: RuleRow): string {
  const [workshop, ...others] = STATUSES.map((status) => rule.severity[status]);
  return others.every((one) => one === workshop) ? String(workshop) : [workshop, ...others].join(' · ');
}

function fixes(rule: RuleRow): string {
  return rule.remedy ?? '–';
}

function section(rule: RuleRow): string {
  return `## ${rule.code}

**${rule.title}.** ${rule.why}

Source: ${rule.source ?? 'our own judgement'}.${rule.acceptable ? '' : ' It cannot be accepted.'}

This is found:

\`\`\`${rule.beside ? 'toc with-files' : 'toc wrong'}
${rule.failing}\`\`\`

This is not:

${besides(rule)}\`\`\`${rule.beside ? 'toc with-files' : 'toc'}
${rule.passing}\`\`\`
`;
}

function besides(rule: RuleRow): string {
  const paths = Object.keys(rule.beside ?? {}).map((path) => `\`${path}\``);
  return paths.length > 0 ? `(with ${paths.join(' and ')} beside it)\n\n` : '';
}

function slips(): string {
  const own = new Set(RULES.map((rule) => rule.code));
  const rows = Object.entries(SLIP_TITLES)
    .filter(([code]) => !own.has(code))
    .map(([code, title]) => `| \`${code}\` | ${title} |`);
  return `## Slips of the keyboard

What cannot be read as it stands is told where it stands, as an error, mostly with a fix. It costs its own line: the rest of
the file is read and drawn.

| code | what it is |
| --- | --- |
${rows.join('\n')}
`;
}
