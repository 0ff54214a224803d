// Runs inside an extension host: VS Code calls `run`, and takes an exception for failed tests.
import { writeFileSync } from 'node:fs';
import type MochaRunner from 'mocha';
import { RESULTS_VARIABLE, type SuiteResult } from '../harness/results.ts';

/** Runs all tests of this folder. Throws, with the number of them, where some fail. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  // Gives `describe` and `it` to the files that are loaded after it.
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await import('./language.suite.ts');
  await import('./names.suite.ts');
  await import('./rules.suite.ts');
  await import('./new-files.suite.ts');
  await import('./pathways.suite.ts');
  await import('./formatting.suite.ts');
  await import('./diagram.suite.ts');
  await import('./commands.suite.ts');
  await import('./comparison.suite.ts');
  await import('./markdown.suite.ts');
  const results: SuiteResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => results.push(resultOf(test, 'passed')));
    runner.on('pending', (test) => results.push(resultOf(test, 'pending')));
    runner.on('fail', (test, error: Error) => results.push({ ...resultOf(test, 'failed'), error: reasonOf(error) }));
  });
  const file = process.env[RESULTS_VARIABLE];
  if (file !== undefined) writeFileSync(file, JSON.stringify(results));
  if (failures > 0) throw new Error(`${failures} of ${results.length} tests failed`);
}

function resultOf(test: MochaRunner.Runnable, state: SuiteResult['state']): SuiteResult {
  return { title: test.fullTitle(), state, durationMs: test.duration ?? 0 };
}

function reasonOf(error: Error): string {
  return error.stack ?? error.message;
}
