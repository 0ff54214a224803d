import { nameKey } from '../../references/names.ts';
import { replace } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { rangeOfProperty, related } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** Two things of one name in a file. */
export const duplicateName: Rule = {
  check: (file) => {
    const first = new Map<string, TheoryFile['nameables'][number]>();
    const taken = new Set(file.nameables.map((node) => nameKey(node.name ?? '')));
    return file.nameables.flatMap((node): readonly Observation[] => {
      if (node.name === undefined || node.name === '') return [];
      const key = nameKey(node.name);
      const other = first.get(key);
      if (!other) {
        first.set(key, node);
        return [];
      }
      const free = freeName(key, taken);
      taken.add(free);
      const range = rangeOfProperty(node, 'name');
      return [
        {
          range,
          message: `\`${node.name}\` is taken already: give this one another name, so that arrows know which is meant`,
          related: [related(other, `\`${node.name}\` is declared here first`)],
          fixes: [{ title: `Rename this one to \`${free}\``, edits: [replace(range, free)] }],
        },
      ];
    });
  },
  passing: `theory "A garden for the street"
activities {
  dig "Dig together"
  eat "Eat together"
}
`,
  failing: `theory "A garden for the street"
activities {
  dig "Dig together"
  dig "Eat together"
}
`,
};

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count++) {
    const candidate = `${name}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
