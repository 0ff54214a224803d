import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mustRun, run } from '../support/run.ts';
import { mustSkipWithout } from '../support/tools.ts';
import { BAD, folderWith, folderWithExamples, GOOD, TOC, toc, tocWithoutRights } from './toc.ts';

describe('exit codes', () => {
  test('0 where all is well', async () => {
    const folder = await folderWithExamples();
    expect(await toc(folder, ['check', 'examples/*.toc'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('1 where there are errors', async () => {
    const folder = await folderWith({ 'bad.toc': BAD, 'good.toc': GOOD });
    expect(await toc(folder, ['check'])).toMatchObject({ code: 1, stderr: '' });
  });

  test('1 where there are more warnings than allowed, whether they are told or not', async () => {
    const settings = '{ "severities": { "unresolved-name": "warning", "invalid-value": "off" } }';
    const folder = await folderWith({ 'bad.toc': BAD, 'theory-of-change.json': settings });
    expect((await toc(folder, ['check'])).code).toBe(0);
    expect((await toc(folder, ['check', '--max-warnings', '1'])).code).toBe(0);
    expect((await toc(folder, ['check', '--max-warnings', '0'])).code).toBe(1);
    expect((await toc(folder, ['check', '--max-warnings', '0', '--quiet'])).code).toBe(1);
  });

  test.each([
    [['check', 'nothing.toc'], 'nothing.toc is not there'],
    [['check', 'theories/**'], 'theories/** fits no theory'],
    [['check', 'notes.txt'], 'notes.txt is not a theory'],
    [['format', 'notes.txt'], 'notes.txt is not a theory'],
    [['compare', 'notes.txt'], 'notes.txt is not a theory'],
    [['export', 'notes.txt', '--to', 'a.svg'], 'toc new --from notes.txt'],
    [['check', '--format', 'xml'], '--format cannot be "xml"'],
    [['check', '--max-warnings', 'few'], '--max-warnings cannot be "few"'],
    [['check', '--frmat', 'json'], 'did you mean --format?'],
    [['chek'], 'did you mean toc check?'],
    [['--frobnicate'], 'toc has no option --frobnicate'],
  ])('2 for a wrong call: %j', async (args, words) => {
    const result = await toc(await folderWith({ 'good.toc': GOOD, 'notes.txt': 'A note' }), args);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(words);
    expect(result.stderr).toMatch(/^error: .+\nhelp: .+\n$/);
  });

  test('2 where a file cannot be read; the others are told all the same', async () => {
    const folder = await folderWith({ 'good.toc': GOOD, 'bad.toc': BAD, 'binary.toc': 'a\0b' });
    const result = await toc(folder, ['check']);
    expect(result.code).toBe(2);
    expect(result.stdout).toContain('bad.toc:2:7: error:');
    expect(result.stderr).toContain('binary.toc');
  });

  test('2 where a file may not be read', async () => {
    const folder = await folderWith({ 'secret.toc': GOOD });
    await chmod(folder, 0o755);
    await chmod(path.join(folder, 'secret.toc'), 0);
    const { code, stderr } = tocWithoutRights(folder, ['check', 'secret.toc']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*secret\.toc.* cannot be read/);
  });

  test('2 where the settings hold a mistake, with its place', async () => {
    const folder = await folderWith({ 'good.toc': GOOD, 'theory-of-change.json': '{\n  "page": "A9"\n}' });
    const result = await toc(folder, ['check']);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('theory-of-change.json:2:11: "page" is one of');
  });
});

describe('what is told', () => {
  test('as a good compiler does: place, words, the line, what would help', async () => {
    const { stdout } = await toc(await folderWith({ 'bad.toc': BAD }), ['check', 'bad.toc']);
    expect(stdout).toContain(
      [
        'bad.toc:2:7: error: `clin` is not a level: write `clinical` or `system` (invalid-value)',
        '  2 | level clin',
        '    |       ^^^^',
        '  help: Change to `clinical`',
      ].join('\n'),
    );
    expect(stdout).toMatch(/1 file: 2 errors\n$/);
  });

  test('as JSON', async () => {
    const { stdout, code } = await toc(await folderWith({ 'bad.toc': BAD }), ['check', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report).toMatchObject({ version: 1, files: ['bad.toc'], errors: 2, warnings: 0 });
    expect(report.findings[0]).toMatchObject({
      file: 'bad.toc',
      line: 2,
      column: 7,
      endColumn: 11,
      code: 'invalid-value',
    });
  });

  test('as notes on a pull request', async () => {
    const { stdout } = await toc(await folderWith({ 'bad.toc': BAD }), ['check', '--format', 'github']);
    expect(stdout).toMatch(
      /^::error file=bad\.toc,line=2,endLine=2,col=7,endColumn=11,title=invalid-value::`clin` is not/,
    );
  });

  test('as SARIF, with the rules behind the findings', async () => {
    const { stdout } = await toc(await folderWith({ 'ä b.toc': BAD }), ['check', '--format', 'sarif']);
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'invalid-value',
      'unresolved-name',
    ]);
    expect(runs[0].results[0]).toMatchObject({
      ruleId: 'invalid-value',
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: '%C3%A4%20b.toc' }, region: { startLine: 2, startColumn: 7 } } },
      ],
    });
  });

  test('colours where they are wanted, and only there', async () => {
    const folder = await folderWith({ 'bad.toc': BAD });
    const mark = '\u001b[';
    expect((await toc(folder, ['check'])).stdout).not.toContain(mark);
    expect((await toc(folder, ['check'], { FORCE_COLOR: '1' })).stdout).toContain(mark);
    expect((await toc(folder, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain(mark);
    expect((await toc(folder, ['check', 'x'], { FORCE_COLOR: '1' })).stderr).toContain(mark);
  });

  test('a .toc file of TeX is no theory and no fault', async () => {
    const result = await toc(await folderWith({ 'thesis.toc': '\\contentsline {section}{Aims}{1}\n' }), ['check']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain("thesis.toc: another program's .toc file, not a theory of change: left alone");
  });

  test('who reads only the beginning is no fault', async () => {
    const folder = await folderWith({ 'bad.toc': `${BAD}${'x -> yy\n'.repeat(2000)}` });
    const script = `'${process.execPath}' '${TOC}' check bad.toc | head -n 1; echo "\${PIPESTATUS[1]}"`;
    const { stdout, stderr } = await run('bash', ['-c', script], { cwd: folder });
    expect(stdout).toMatch(/^bad\.toc:2:7: error/);
    expect(stderr).toBe('');
  });
});

describe('which files', () => {
  test('this folder and below, a folder, a pattern, a file: each theory once', async () => {
    const folder = await folderWith({ 'a.toc': GOOD });
    await mkdir(path.join(folder, 'deep/er'), { recursive: true });
    await mkdir(path.join(folder, 'node_modules'));
    await writeFile(path.join(folder, 'deep/er/b.toc'), GOOD);
    await writeFile(path.join(folder, 'deep/notes.txt'), '');
    await writeFile(path.join(folder, 'node_modules/c.toc'), BAD);
    const files = async (...words: string[]) =>
      JSON.parse((await toc(folder, ['check', '--format', 'json', ...words])).stdout).files;
    expect(await files()).toEqual(['a.toc', 'deep/er/b.toc']);
    expect(await files('deep')).toEqual(['deep/er/b.toc']);
    expect(await files('deep/**')).toEqual(['deep/er/b.toc']);
    expect(await files('a.toc', '*.toc', '.')).toEqual(['a.toc', 'deep/er/b.toc']);
  });

  test('a name in capitals, as older systems write it, called and imported', async () => {
    const folder = await folderWith({ 'OLD.TOC': GOOD, 'new.toc': `import "./OLD.TOC" as old\n${GOOD}` });
    const { code, stdout } = await toc(folder, ['check', 'OLD.TOC', 'new.toc', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files).toEqual(['OLD.TOC', 'new.toc']);
    expect(JSON.parse((await toc(folder, ['check', '--format', 'json'])).stdout).files).toEqual(['OLD.TOC', 'new.toc']);
  });

  test('imports reach every folder of the project, and none outside', async () => {
    const folder = await folderWith({ 'theory-of-change.json': '{}', 'lib.toc': 'measures { m "M" }' });
    await mkdir(path.join(folder, 'deep'));
    await writeFile(path.join(folder, 'deep/a.toc'), `import "../lib.toc"\n${GOOD}`);
    await writeFile(path.join(folder, 'deep/b.toc'), `import "../../lib.toc"\n${GOOD}`);
    expect((await toc(path.join(folder, 'deep'), ['check', 'a.toc'])).code).toBe(0);
    const outside = await toc(path.join(folder, 'deep'), ['check', 'b.toc']);
    expect(outside.code).toBe(1);
    expect(outside.stdout).toContain('b.toc:1:');
  });
});

describe.skipIf(mustSkipWithout('what git ignores', 'git'))('git', () => {
  test('a theory in a folder that git ignores is nobody’s surprise', async () => {
    const folder = await folderWith({ '.gitignore': 'build\n' });
    await mkdir(path.join(folder, 'build'));
    await writeFile(path.join(folder, 'build', 'a.toc'), GOOD);
    await mustRun('git', ['init', '-q'], { cwd: folder });
    expect((await toc(folder, ['check'])).stderr).toBe('');
  });

  test('a theory that git ignores is told of, on the side', async () => {
    const folder = await folderWith({ 'a.toc': GOOD, 'b.toc': GOOD, '.gitignore': '*.toc\n!b.toc\n' });
    await mustRun('git', ['init', '-q'], { cwd: folder });
    const result = await toc(folder, ['check']);
    expect(result.code).toBe(0);
    expect(result.stderr).toBe(
      "note: git ignores a.toc, as it does TeX's .toc files: add the line !*.toc to .gitignore\n",
    );
  });
});
