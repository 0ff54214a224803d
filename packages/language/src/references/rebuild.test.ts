import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Cancellation } from 'langium';
import { expect, test } from 'vitest';
import { findingsOf } from '../checks/findings-of.ts';
import { toModel } from '../model/to-model.ts';
import { servicesOver } from '../testing/check.ts';
import { edited, typedEdits } from '../testing/edits.ts';
import { MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { openTheory } from './open-theory.ts';

const folder = new URL('../fixtures/calibration/', import.meta.url);
const TEXTS = readdirSync(folder)
  .filter((name) => name.endsWith('.toc'))
  .map(
    (name) => `import "./beside.toc"\nimport "./beside.toc" as beside\n${readFileSync(new URL(name, folder), 'utf8')}`,
  );
const BESIDE = `theory "Beside"
stakeholders { elder "Older neighbours" }
activities { dig "Dig together" { who elder } }
short-term outcomes { meet "Neighbours know each other" { who elder } }
dig -> meet
`;
const MAIN = uriOf('main.toc');
const OTHER = uriOf('beside.toc');

test('a file that is changed again and again, and what it imports, is found and read as if it were new', async () => {
  const files = new MemoryFiles({});
  const services = servicesOver(files);
  const { DocumentBuilder: builder, LangiumDocuments: documents } = services.shared.workspace;
  const afresh = servicesOver(files);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...TEXTS), typedEdits, fc.array(fc.boolean()), async (first, steps, turns) => {
      let [main, beside] = [first, BESIDE];
      for (const [index, step] of steps.entries()) {
        const isOther = turns[index] === true;
        if (isOther) beside = edited(beside, step);
        else main = edited(main, step);
        files.replaceAll({ 'main.toc': main, 'beside.toc': beside });
        const changed = index === 0 ? [MAIN, OTHER] : [isOther ? OTHER : MAIN];
        if (index % 2 === 0) await builder.update(changed, []);
        else {
          await builder.updateFirst(changed, [], Cancellation.CancellationToken.None);
          await builder.complete(Cancellation.CancellationToken.None);
        }
        for (const uri of [MAIN, OTHER]) {
          const document = documents.getDocument(uri);
          const { findings, theory } = await openTheory(afresh, uri);
          expect(document && JSON.stringify(findingsOf(document))).toBe(JSON.stringify(findings));
          expect(document && JSON.stringify(toModel(document))).toBe(JSON.stringify(theory));
        }
      }
    }),
    { numRuns: 40, seed: 20261123 },
  );
}, 120_000);

test('what is accepted stays accepted where it is moved', async () => {
  const text = (above: string, below: string) => `theory "T"
${above}short-term outcomes {
  one "One"
  two "Two"
}
one -> two
${below}one -> two
`;
  const accept = '// toc-accept repeated-arrow: said twice\n';
  const files = new MemoryFiles({});
  const services = servicesOver(files);
  const { DocumentBuilder: builder, LangiumDocuments: documents } = services.shared.workspace;
  const codesIn = async (main: string) => {
    files.replaceAll({ 'main.toc': main });
    await builder.update([MAIN], []);
    const document = documents.getDocument(MAIN);
    return document && findingsOf(document).map(({ code }) => code);
  };
  expect(await codesIn(text('', accept))).not.toContain('repeated-arrow');
  expect(await codesIn(text('date 2026-11\n\n', accept))).not.toContain('repeated-arrow');
  expect(await codesIn(text('', ''))).toContain('repeated-arrow');
});
