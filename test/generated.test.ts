import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './support/paths.ts';

const GRAMMAR = 'packages/language/src/toc.langium';
const GENERATED = 'packages/language/src/generated';

describe('What is written by a tool is as the tool writes it now', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'toc-generated-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the parser and the syntax tree follow from the grammar (else: npm run generate)', () => {
    for (const file of ['package.json', 'langium-config.json', GRAMMAR]) {
      cpSync(path.join(ROOT, file), path.join(folder, file), { recursive: true });
    }
    execFileSync(process.execPath, [path.join(ROOT, 'node_modules/langium-cli/bin/langium.js'), 'generate'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const files = readdirSync(path.join(folder, GENERATED)).sort();
    expect(files).toEqual(readdirSync(path.join(ROOT, GENERATED)).sort());
    for (const file of files) {
      expect(readFileSync(path.join(ROOT, GENERATED, file), 'utf8'), file).toBe(
        readFileSync(path.join(folder, GENERATED, file), 'utf8'),
      );
    }
  });

  test('the notices name every package that is in a bundle (else: npm run notices)', () => {
    const notices = readFileSync(path.join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const bundles = readdirSync(path.join(ROOT, 'dist/meta')).map(
      (file) =>
        JSON.parse(readFileSync(path.join(ROOT, 'dist/meta', file), 'utf8')) as { inputs: Record<string, unknown> },
    );
    const packages = new Set(
      bundles
        .flatMap(({ inputs }) => Object.keys(inputs))
        .flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
    );
    expect(packages.size).toBeGreaterThan(0);
    const missing = [...packages].filter((name) => !notices.includes(`\n## ${name} `));
    expect(missing).toEqual([]);
    expect(notices).toMatch(/\n## elkjs .*\n\nLicence: EPL-2\.0 .*https:\/\/github\.com.*\n\n~~~text\n/);
    expect(notices).toMatch(/\n## @resvg\/resvg-wasm .*\n\nLicence: MPL-2\.0\. https:\/\/github\.com/);
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});
