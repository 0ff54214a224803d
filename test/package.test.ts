import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './support/paths.ts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly languages: readonly { readonly configuration: string; readonly icon: Readonly<Record<string, string>> }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: Readonly<Record<string, string>> }[];
    }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** What the extension is made of: nothing else is packed. */
const PACKED = [
  /^package\.json$/,
  /^(README|CHANGELOG|THIRD-PARTY-NOTICES)\.md$/,
  /^LICENSE$/,
  /^dist\/(extension|server|export-worker)\.cjs$/,
  /^dist\/(extension-browser|server-worker|export-worker|webview|page|layout-worker)\.js$/,
  /^dist\/(webview|page)\.css$/,
  /^dist\/[a-z-]+\.wasm$/,
  /^dist\/fonts\/(SourceSans3|Arimo)-(OFL\.txt|(Regular|Bold)\.ttf)$/,
  /^dist\/(library|templates)\/[a-z-]+\.toc$/,
  /^docs\/rules\.md$/,
  /^docs\/schema\/theory\.schema\.json$/,
  /^syntaxes\/toc\.tmLanguage\.json$/,
  /^packages\/extension\/language-configuration\.json$/,
  /^packages\/extension\/icons\/(diagram-(light|dark)\.svg|icon\.png)$/,
  /^packages\/extension\/markdown\/preview\.css$/,
  /^packages\/extension\/walkthrough\/[a-z-]+\.(md|svg)$/,
  /^packages\/cli\/schema\/theory-of-change\.schema\.json$/,
];

describe('the package', () => {
  let files: readonly string[] = [];

  beforeAll(async () => {
    files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  });

  test('holds what runs, and nothing else', () => {
    expect(files.filter((file) => !PACKED.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(PACKED.filter((pattern) => !files.some((file) => pattern.test(file))).map(String)).toEqual([]);
  });

  test('holds every file that the manifest names', () => {
    const { languages, grammars, jsonValidation, walkthroughs } = manifest.contributes;
    const named = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      ...languages.flatMap(({ configuration, icon }) => [configuration, ...Object.values(icon)]),
      ...grammars.map((grammar) => grammar.path),
      ...jsonValidation.map(({ url }) => url),
      ...walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => [media.markdown ?? media.svg ?? ''])),
    ].map((file) => path.posix.normalize(file));
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});
