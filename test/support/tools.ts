import { spawnSync } from 'node:child_process';
import { mustSkip } from './requirements.ts';

/** Programs of the system that tests look at our files with, and what installs them on Debian. */
const PACKAGES = {
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  soffice: 'libreoffice-writer libreoffice-impress libreoffice-calc fonts-liberation',
  script: 'bsdutils',
  git: 'git',
  mount: 'mount',
  dot: 'graphviz',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Whether `what` must be skipped because a tool is missing: said loudly, and an error under `TOC_REQUIRE_TOOLS=1`. */
export function mustSkipWithout(what: string, ...tools: readonly Tool[]): boolean {
  const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
  return mustSkip(
    what,
    missing.map((tool) => `${tool} (apt-get install ${PACKAGES[tool]})`),
  );
}
