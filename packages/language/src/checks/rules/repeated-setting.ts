import { settingRow } from '../../details/words.ts';
import type { Setting } from '../../generated/ast.ts';
import { isTitle } from '../../generated/ast.ts';
import { removeNode } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** A setting that a file gives twice: which one holds? */
export const repeatedSetting: Rule = {
  check: (file) => {
    const titles = file.root.statements
      .filter(isTitle)
      .map((title) => ({ key: 'theory', name: '`theory`', node: title }));
    const settings = file.settings.map((setting) => ({ key: keyOf(setting), name: nameOf(setting), node: setting }));
    const first = new Map<string, (typeof settings | typeof titles)[number]['node']>();
    return [...titles, ...settings].flatMap(({ key, name, node }): readonly Observation[] => {
      const earlier = key === undefined ? undefined : first.get(key);
      if (key === undefined) return [];
      if (!earlier) {
        first.set(key, node);
        return [];
      }
      return [repeated(file, name, node, earlier)];
    });
  },
  passing: `theory "A garden for the street"
status draft
context "The street is quiet"
context "The soil is good"
timeframe short-term "by summer"
timeframe long-term "in ten years"
`,
  failing: `theory "A garden for the street"
status draft
status final
`,
};

function repeated(
  file: TheoryFile,
  name: string,
  node: Parameters<typeof rangeOf>[0],
  earlier: Parameters<typeof rangeOf>[0],
): Observation {
  return {
    range: rangeOf(node),
    message: `${name} is given twice: which one holds?`,
    related: [{ uri: file.document.uri.toString(), range: rangeOf(earlier), message: 'It is given here first' }],
    fixes: [{ title: 'Remove this one', edits: [removeNode(file.document.textDocument, node)] }],
  };
}

/** What may be given once: the setting, or the setting for one column. */
function keyOf(setting: Setting): string | undefined {
  switch (settingRow(setting.keyword)?.times) {
    case 'once':
      return setting.keyword;
    case 'once-a-column':
      return `${setting.keyword} ${setting.stage ?? ''}`;
    default:
      return undefined;
  }
}

function nameOf(setting: Setting): string {
  return setting.stage && setting.keyword !== 'ceiling'
    ? `\`${setting.keyword} ${setting.stage}\``
    : `\`${setting.keyword}\``;
}
