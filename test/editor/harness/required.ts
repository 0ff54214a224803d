import { findChromium } from '../../support/chromium.ts';
import { codeServerIsInstalled } from './installation.ts';

/** What the editor's tests need and this machine lacks, with the way to get it. */
export function missingForEditor(): readonly string[] {
  return [
    ...(codeServerIsInstalled() ? [] : ['code-server (`npm run setup:editor`)']),
    ...(findChromium() === undefined ? ['chromium (`apt-get install chromium`, or set CHROMIUM_PATH)'] : []),
  ];
}
