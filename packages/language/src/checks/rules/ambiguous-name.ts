import { AstUtils } from 'langium';
import { importsOf } from '../../references/names.ts';
import { rangeOf, related } from '../places.ts';
import type { Rule } from '../rule.ts';

/** A name that two files bring: nobody can tell which is meant. */
export const ambiguousName: Rule = {
  check: (file) => {
    // Without imports a name comes from this file alone.
    if (importsOf(file.document).length === 0) return [];
    return file.uses.flatMap((use) => {
      const name = use.reference.$refText;
      const clash = file.scope.clash(name);
      if (!clash) return [];
      const places = clash.meanings.flatMap(({ node }) =>
        node ? [related(node, `\`${name}\` is declared here`)] : [],
      );
      const [own] = clash.meanings;
      const here = own?.node && AstUtils.getDocument(own.node) === file.document;
      return [
        {
          range: use.reference.$refNode?.range ?? rangeOf(use.container),
          message: here
            ? `Both this file and one that it imports have \`${name}\`: which is meant? Import the other file \`as\` something, or rename this one`
            : `Two imported files have \`${name}\`: which is meant? Import one of them \`as\` something`,
          related: places,
        },
      ];
    });
  },
  passing: `import "./garden.toc" as garden
theory "Our street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
garden.dig -> meet
`,
  failing: `import "./garden.toc"
theory "Our street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
`,
  beside: { 'garden.toc': `theory "A garden"\nactivities { dig "Dig alone" }\n` },
};
