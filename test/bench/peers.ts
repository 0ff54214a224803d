import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { banner } from '../support/banner.ts';
import { findChromium } from '../support/chromium.ts';
import { CACHE } from '../support/paths.ts';
import { mustRun, run } from '../support/run.ts';
import { VERSIONS } from '../support/versions.ts';
import type { GeneratedTheory } from './generate.ts';
import type { Job } from './process-cost.ts';
import { toDot, toLikeC4, toMermaid } from './write.ts';

/** Another tool that draws the same cards and arrows. */
export interface Peer {
  readonly name: 'dot' | 'Mermaid, dagre' | 'Mermaid, elk' | 'LikeC4';
  readonly version: string;
  /** Writes the theory into an empty folder in the peer's language, and gives the job that draws it there. */
  prepare(theory: GeneratedTheory, folder: string): DrawingJob;
}

export interface DrawingJob extends Job {
  /** The file that it writes, in which every card can be found by its name. */
  readonly output: string;
}

const FOLDER = path.join(CACHE, 'bench');
const MODULES = path.join(FOLDER, 'node_modules');
const STAMP = path.join(FOLDER, 'installed-versions');

/** The peers that this machine can run. Those that it cannot are named in a banner. */
export async function findPeers(): Promise<readonly Peer[]> {
  const dot = await findDot();
  const fromNpm = await npmPeers();
  const chromium = findChromium();
  const missing = [
    ...(dot === undefined ? ['dot: `apt-get install graphviz`'] : []),
    ...(chromium === undefined ? ['Mermaid: it needs chromium, `apt-get install chromium`'] : []),
    ...(fromNpm.missing === undefined ? [] : [`Mermaid and LikeC4 could not be installed: ${fromNpm.missing}`]),
  ];
  if (missing.length > 0) banner('MISSING PEERS: these are not compared with', ...missing);
  return [
    ...(dot === undefined ? [] : [dot]),
    ...(fromNpm.missing === undefined && chromium !== undefined ? mermaid(chromium) : []),
    ...(fromNpm.missing === undefined ? [likeC4()] : []),
  ];
}

async function findDot(): Promise<Peer | undefined> {
  try {
    const { stderr } = await run('dot', ['-V']);
    return {
      name: 'dot',
      version: /version (\S+)/.exec(stderr)?.[1] ?? stderr.trim(),
      prepare(theory, folder) {
        writeFileSync(path.join(folder, 'theory.dot'), toDot(theory));
        const output = path.join(folder, 'dot.svg');
        return { command: 'dot', args: ['-Tsvg', path.join(folder, 'theory.dot'), '-o', output], output };
      },
    };
  } catch {
    return undefined; // There is no such program: the caller says so.
  }
}

function mermaid(chromium: string): readonly Peer[] {
  return (['dagre', 'elk'] as const).map((layout) => ({
    name: `Mermaid, ${layout}` as const,
    version: `${VERSIONS.mermaid} (command line ${VERSIONS.mermaidCli})`,
    prepare(theory, folder) {
      const file = (name: string) => path.join(folder, name);
      writeFileSync(file(`${layout}.mmd`), toMermaid(theory, layout));
      const browser = { executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] };
      writeFileSync(file('browser.json'), JSON.stringify(browser));
      // Its limits are lifted, or it draws a picture that says so instead of 1,000 cards. A diagram itself may not do that.
      writeFileSync(file('limits.json'), JSON.stringify({ maxTextSize: 50_000_000, maxEdges: 100_000 }));
      const script = path.join(MODULES, '@mermaid-js/mermaid-cli/src/cli.js');
      const output = file(`${layout}.svg`);
      const settings = ['--puppeteerConfigFile', file('browser.json'), '--configFile', file('limits.json'), '--quiet'];
      const args = [script, '--input', file(`${layout}.mmd`), '--output', output, ...settings];
      return { command: process.execPath, args, output };
    },
  }));
}

function likeC4(): Peer {
  return {
    name: 'LikeC4',
    version: VERSIONS.likec4,
    prepare(theory, folder) {
      const project = path.join(folder, 'likec4');
      mkdirSync(project);
      writeFileSync(path.join(project, 'model.c4'), toLikeC4(theory));
      const script = path.join(MODULES, 'likec4/bin/likec4.mjs');
      const output = path.join(folder, 'likec4.json');
      return { command: process.execPath, args: [script, 'export', 'json', '-o', output, project], output };
    },
  };
}

/** Installs the peers that npm has, unless they are there. They stay out of the project's own dependencies. */
async function npmPeers(): Promise<{ readonly missing?: string }> {
  const packages = [
    `@mermaid-js/mermaid-cli@${VERSIONS.mermaidCli}`,
    `mermaid@${VERSIONS.mermaid}`,
    `likec4@${VERSIONS.likec4}`,
  ];
  const wanted = packages.join('\n');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return {};
  console.log(`Installing the peers into ${FOLDER} …`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true, "name": "peers-of-the-benchmark" }\n');
  try {
    // Without scripts: puppeteer would fetch a browser of its own.
    await mustRun('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...packages], {
      cwd: FOLDER,
    });
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  writeFileSync(STAMP, wanted);
  return {};
}
