import { banner } from './banner.ts';

/**
 * Whether a group of tests must be skipped, because `missing` names what the machine lacks. Says so where nobody
 * overlooks it; with `TOC_REQUIRE_TOOLS=1` (CI) a lack is an error instead.
 */
export function mustSkip(what: string, missing: readonly string[]): boolean {
  if (missing.length === 0) return false;
  if (process.env.TOC_REQUIRE_TOOLS === '1') throw new Error(`${what} cannot run: ${missing.join('; ')}`);
  banner(`SKIPPED: ${what}`, ...missing.map((lack) => `missing: ${lack}`));
  return true;
}
