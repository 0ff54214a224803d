import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet and offline; without a sandbox, because root and containers have none. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The chromium that this machine has (`CHROMIUM_PATH` names another), or nothing. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((place) => place !== undefined && existsSync(place));
}

/** A headless chromium with a new profile. Throws where the machine has none. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: [...CHROMIUM_FLAGS] });
}

/**
 * As `launchBrowser`, with its profile in a new folder, and frames of other origins let keep their storage: VS Code in a
 * browser shows web views in such frames.
 */
export function launchBrowserForFrames(profile: string, options: BrowserContextOptions): Promise<BrowserContext> {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = {
    profile: {
      cookie_controls_mode: 0,
      block_third_party_cookies: false,
      default_content_setting_values: { cookies: 1 },
    },
  };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: chromiumPath(),
    headless: true,
    args: [...CHROMIUM_FLAGS],
  });
}

function chromiumPath(): string {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No chromium found: `apt-get install chromium`, or set CHROMIUM_PATH.');
  }
  return executablePath;
}
