import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fencedBlocks } from '../support/markdown.ts';
import { ROOT } from '../support/paths.ts';
import { folderWith, folderWithExamples, GOOD, toc } from './toc.ts';

const PAGE = fencedBlocks(readFileSync(path.join(ROOT, 'docs/analysis.md'), 'utf8'));
const block = (info: string) => PAGE.find((one) => one.info === info)?.text ?? '';

/** The parts of an analysis by their headings. */
function partsOf(stdout: string): ReadonlyMap<string, string> {
  const [, analysis = ''] = stdout.split(/^Analysis of /m);
  const parts = analysis.split(/\n(?=What )/).map((part): [string, string] => [part.split('\n')[0] ?? '', part]);
  return new Map(parts);
}

describe('toc check --analysis', () => {
  test('tells what the page in the docs shows', async () => {
    const { stdout } = await toc(await folderWith({ 'warm.toc': block('toc') }), ['check', 'warm.toc', '--analysis']);
    expect(stdout.slice(stdout.indexOf('Analysis of'))).toBe(block('text'));
  });

  test('follows the findings, and changes neither them nor the exit code', async () => {
    const folder = await folderWithExamples();
    const plain = await toc(folder, ['check', 'examples']);
    const analysed = await toc(folder, ['check', 'examples', '--analysis']);
    expect(analysed.stdout.startsWith(plain.stdout)).toBe(true);
    expect(analysed).toMatchObject({ code: plain.code, stderr: '' });
    // The library is no theory.
    expect(analysed.stdout.match(/^Analysis of .*$/gm)).toHaveLength(3);
  });

  test('on the clinical example: the chain of the long term breaks where nothing is cited', async () => {
    const { stdout } = await toc(await folderWithExamples(), ['check', 'examples/clinical.toc', '--analysis']);
    const rests = partsOf(stdout).get('What each outcome rests on') ?? '';
    const outcome = rests.split('\n\n').find((part) => part.startsWith('  Children grow up healthier')) ?? '';
    expect(outcome).toContain(
      '→ The child, brothers and sisters get on better with their parents\n        weakest step: no evidence cited',
    );
    expect(outcome).toContain('strong evidence (fukkink2008), medium confidence');
  });

  test('as JSON', async () => {
    const folder = await folderWithExamples();
    const { stdout } = await toc(folder, ['check', 'examples/clinical.toc', '--analysis', '--format', 'json']);
    const [analysis] = JSON.parse(stdout).analyses;
    expect(analysis.file).toBe('examples/clinical.toc');
    expect(analysis.outcomes[0]).toMatchObject({
      outcome: { name: 'warmth', stage: 'short-term' },
      chain: {
        evidence: 'strong',
        weakest: 0,
        steps: [{ from: [{ name: 'strengths' }], to: { name: 'warmth' }, cites: [{ name: 'fukkink2008' }] }],
      },
    });
    const [, signpost] = analysis.removals;
    expect(signpost.incomplete.map(({ name }: { name: string }) => name)).toEqual(['needs', 'trust']);
    expect(analysis.measured[0].indicators[0]).toMatchObject({
      measures: [{ name: 'kips' }],
      collectedAt: ['start', 'end'],
    });
    expect(analysis.unmeasured.answeredFor.map(({ name }: { name: string }) => name)).toEqual(['calmer', 'steady']);
  });

  test('keeps to the width of the terminal, and has colours only there', async () => {
    const { stdout } = await toc(await folderWithExamples(), ['check', 'examples/system.toc', '--analysis']);
    const analysis = stdout.slice(stdout.indexOf('Analysis of'));
    expect(Math.max(...analysis.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(analysis).not.toContain('\u001b[');
  });

  test.each(['github', 'sarif'])('is a wrong call as %s', async (format) => {
    const folder = await folderWith({ 'good.toc': GOOD });
    expect(await toc(folder, ['check', '--analysis', '--format', format])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `error: --analysis cannot be told as ${format}\nhelp: use --format text or json, in a call of its own\n`,
    });
  });

  test('of a theory without outcomes says so', async () => {
    const folder = await folderWith({ 'a.toc': 'theory "A"\nactivities { a "We visit" }\n' });
    expect((await toc(folder, ['check', '--analysis'])).stdout).toContain('There is no outcome yet');
  });
});
