#!/usr/bin/env node
// Poses as the `code` executable for @vscode/test-electron: the same arguments in, the same exit code out. The editor
// behind it is code-server in a headless chromium, and every run says so: it is never to be taken for Electron.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { banner } from '../../support/banner.ts';
import { runInExtensionHost } from './extension-host.ts';

const { values, positionals } = parseArgs({
  // VS Code has many more options; those that code-server has no use for are let through unread.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

const testsFile = text(values.extensionTestsPath);
if (testsFile === undefined) throw new Error('--extensionTestsPath is missing');
const folder = text(values['user-data-dir']) ?? mkdtempSync(path.join(os.tmpdir(), 'toc-editor-'));
const workspace = positionals[0];

banner('This run is code-server in a headless chromium, NOT Electron.');
process.exitCode = await runInExtensionHost({
  folder,
  extensionsFolder: text(values['extensions-dir']) ?? path.join(folder, 'extensions'),
  developmentFolders: texts(values.extensionDevelopmentPath).map(plainPath),
  testsFile: plainPath(testsFile),
  onOutput: (words) => console.log(words),
  ...(workspace === undefined ? {} : { workspace: plainPath(workspace) }),
});

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function plainPath(place: string): string {
  return place.startsWith('file:') ? fileURLToPath(place) : place;
}
