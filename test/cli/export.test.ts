import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BAD, folderWith, GOOD, toc, tocWithoutRights } from './toc.ts';

const read = (folder: string, name: string) => readFile(path.join(folder, name));

test('one call writes every format with one layout, and says how large the words come out', async () => {
  const folder = await folderWith({ 'a.toc': GOOD });
  const result = await toc(folder, ['export', 'a.toc', '--to', 'a.pdf', 'a.svg', 'a.png', '--page', 'A3']);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(result.stdout).toMatch(/^a\.pdf, a\.svg, a\.png: A3 landscape, text \d+\.\d pt\n$/);
  expect((await read(folder, 'a.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect((await read(folder, 'a.svg')).toString()).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect((await read(folder, 'a.png')).subarray(1, 4).toString()).toBe('PNG');
  expect((await readdir(folder)).sort()).toEqual(['a.pdf', 'a.png', 'a.svg', 'a.toc']);
});

test('without --to it is a PDF beside where you are', async () => {
  const folder = await folderWith({ 'a.toc': GOOD });
  expect((await toc(folder, ['export', 'a.toc', '--quiet'])).stdout).toBe('');
  expect(await readdir(folder)).toContain('a.pdf');
});

test('the same theory gives the same bytes', async () => {
  const folder = await folderWith({ 'a.toc': GOOD });
  await toc(folder, ['export', 'a.toc', '--to', '1.pdf', '1.svg', '1.png', '--dpi', '96']);
  await toc(folder, ['export', 'a.toc', '--to', '2.pdf', '2.svg', '2.png', '--dpi', '96']);
  for (const ending of ['pdf', 'svg', 'png']) {
    expect(Buffer.compare(await read(folder, `1.${ending}`), await read(folder, `2.${ending}`)), ending).toBe(0);
  }
});

test.each([
  [['--page', 'A4'], 1123, 794],
  [['--page', 'A4', '--portrait'], 794, 1123],
  [['--page', 'a3', '--orientation', 'portrait'], 1123, 1587],
  [['--page', '16:9'], 1280, 720],
])('%j is a sheet of %i by %i px', async (args, width, height) => {
  const folder = await folderWith({ 'a.toc': GOOD });
  await toc(folder, ['export', 'a.toc', '--to', 'a.png', '--dpi', '96', ...args]);
  const png = await read(folder, 'a.png');
  expect(Math.abs(png.readUInt32BE(16) - width)).toBeLessThanOrEqual(1);
  expect(Math.abs(png.readUInt32BE(20) - height)).toBeLessThanOrEqual(1);
});

test('words that come out too small are told, with what would help', async () => {
  const folder = await folderWith({ 'a.toc': GOOD });
  const result = await toc(folder, ['export', 'a.toc', '--to', 'a.svg', '--min-text', '60']);
  expect(result.code).toBe(0);
  expect(result.stderr).toMatch(/^warning: .*below the 60 pt that are wanted\.\n {2}help: What can help: /);
});

test('what is true of some of the files only is told with their names', async () => {
  const folder = await folderWith({ 'a.toc': GOOD });
  const { stderr } = await toc(folder, ['export', 'a.toc', '--to', 'a.svg', 'a.png', 'a.json', '--min-text', '60']);
  expect(stderr).toMatch(
    /^warning: a\.svg, a\.png: The cards' words come out at .*below the 60 pt that are wanted\.\n/,
  );
  expect(stderr.match(/warning:/g)).toHaveLength(1);
});

test('a project’s settings are the defaults, and a call wins over them', async () => {
  const settings = '{ "page": "16:9", "minText": 60 }';
  const folder = await folderWith({ 'a.toc': GOOD, 'theory-of-change.json': settings });
  const first = await toc(folder, ['export', 'a.toc', '--to', 'a.svg']);
  expect(first.stdout).toContain('16:9 landscape');
  expect(first.stderr).toContain('below the 60 pt');
  const second = await toc(folder, ['export', 'a.toc', '--to', 'b.svg', '--page', 'none', '--min-text', '5']);
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(second.stdout).toContain('no page');
});

test('an organisation’s own colours and logo are in the figure', async () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="red"/></svg>';
  const folder = await folderWith({
    'a.toc': `${GOOD}logo "./logo.svg"\n`,
    'logo.svg': logo,
    'theory-of-change.json': '{ "colours": { "activities": "#ffd100" } }',
  });
  const result = await toc(folder, ['export', 'a.toc', '--to', 'a.svg', 'a.pdf', 'a.png', '--dpi', '96']);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  const svg = (await read(folder, 'a.svg')).toString();
  expect(svg).toContain('fill="#ffd100"');
  expect(svg).toContain(Buffer.from(logo).toString('base64'));
  expect((await read(folder, 'a.pdf')).toString('latin1')).toContain('/Subtype /Image');
});

test('a theory with mistakes is drawn as far as it goes, and the exit code says so', async () => {
  const folder = await folderWith({ 'bad.toc': BAD });
  const result = await toc(folder, ['export', 'bad.toc', '--to', 'bad.svg']);
  expect(result.code).toBe(1);
  expect(result.stderr).toContain('bad.toc:2:7: error:');
  expect(result.stderr).toMatch(/The figure shows what can be read of bad\.toc\.\n$/);
  expect((await read(folder, 'bad.svg')).toString()).toContain('>A</tspan>');
});

describe('what cannot be is refused before anything is written', () => {
  test.each([
    [['export'], 'toc export wants a theory'],
    [['export', 'a.toc', 'b.toc'], 'toc export takes one theory'],
    [['export', 'nothing.toc'], 'nothing.toc'],
    [['export', 'folder'], 'folder'],
    [['export', 'tex.toc'], "another program's .toc file"],
    [['export', 'empty.toc'], 'there is nothing to draw in empty.toc'],
    [['export', 'a.toc', '--to', 'a.odt'], 'a.odt does not say its format'],
    [['export', 'a.toc', '--to', 'x.svg', './x.svg'], './x.svg is named twice'],
    [['export', 'a.toc', '--to', 'folder'], 'folder does not say its format'],
    [['export', 'a.toc', '--to', 'folder.svg'], 'folder.svg is a folder'],
    [['export', 'a.toc', '--to', 'no/x.svg'], 'there is no folder'],
    [['export', 'a.toc', '--to', 'x.svg', 'there.svg'], 'there.svg is there already'],
    [['export', 'a.toc', '--to', `${'x'.repeat(300)}.svg`], 'the name is too long'],
    [['export', 'a.toc', '--to', 'x.svg', '--portrait', '--landscape'], 'a page is held one way only'],
    [['export', 'a.toc', '--to', 'x.svg', '--dpi', '1000000'], '--dpi cannot be "1000000"'],
    [['export', 'logo.toc', '--to', 'x.svg'], 'the logo ./none.png cannot be read'],
    [['export', 'nologo.toc', '--to', 'x.svg'], 'the logo ./a.toc is no picture'],
    [['export', 'a.toc', '--to', 'x.svg', 'x.png', '--page', 'A0', '--dpi', '2400'], 'choose fewer to the inch'],
  ])('%j', async (args, words) => {
    const folder = await folderWith({
      'a.toc': GOOD,
      'tex.toc': '\\contentsline {section}',
      'empty.toc': 'theory "x"\n',
      'logo.toc': `${GOOD}logo "./none.png"\n`,
      'nologo.toc': `${GOOD}logo "./a.toc"\n`,
      'there.svg': 'old',
    });
    await mkdir(path.join(folder, 'folder'));
    await mkdir(path.join(folder, 'folder.svg'));
    const before = await readdir(folder);
    const result = await toc(folder, args);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/^error: /);
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toContain(' at ');
    expect(await readdir(folder)).toEqual(before);
    expect((await read(folder, 'there.svg')).toString()).toBe('old');
  });

  test('a folder that one may not write to', async () => {
    const folder = await folderWith({ 'a.toc': GOOD });
    await chmod(folder, 0o555);
    const { code, stderr } = tocWithoutRights(folder, ['export', 'a.toc', '--to', 'a.svg']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.svg cannot be written: you may not write there');
    expect(await readdir(folder)).toEqual(['a.toc']);
  });

  test('with --force a file gives way, and only when the new one is whole', async () => {
    const folder = await folderWith({ 'a.toc': GOOD, 'a.svg': 'old' });
    await writeFile(path.join(folder, 'a.png'), 'old');
    expect((await toc(folder, ['export', 'a.toc', '--to', 'a.svg', '--force'])).code).toBe(0);
    expect((await read(folder, 'a.svg')).toString()).toMatch(/^<svg/);
    const tooLarge = ['export', 'a.toc', '--to', 'a.png', '--page', 'A0', '--dpi', '2400', '--force'];
    expect((await toc(folder, tooLarge)).code).toBe(2);
    expect((await read(folder, 'a.png')).toString()).toBe('old');
  });
});

describe('a part of a theory', () => {
  const TWO = `theory "Two ways"
activities {
  visit "Visit families" { funded by "Lottery" }
  train "Train staff"
}
short-term outcomes {
  calm "Families are calmer"
  skilled "Staff are skilled"
}
visit -> calm
train -> skilled
`;

  test('is one pathway, by a card’s name or its words', async () => {
    const folder = await folderWith({ 'two.toc': TWO });
    const result = await toc(folder, ['export', 'two.toc', '--to', 'a.svg', '--only', 'calm']);
    expect(result).toMatchObject({ code: 0 });
    const svg = (await read(folder, 'a.svg')).toString();
    expect(svg).toContain('Visit families');
    expect(svg).not.toContain('Train staff');
    await toc(folder, ['export', 'two.toc', '--to', 'b.svg', '--only', 'families are calmer']);
    expect((await read(folder, 'b.svg')).toString()).toBe(svg);
  });

  test('that nothing is called is told, with what was meant', async () => {
    const folder = await folderWith({ 'two.toc': TWO });
    const result = await toc(folder, ['export', 'two.toc', '--to', 'a.svg', '--only', 'clam']);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('there is no card or group "clam"');
    expect(result.stderr).toContain('did you mean calm?');
  });

  test('that a funder pays for is marked', async () => {
    const folder = await folderWith({ 'two.toc': TWO });
    await toc(folder, ['export', 'two.toc', '--to', 'a.svg', '--funded-by', 'Lottery']);
    expect((await read(folder, 'a.svg')).toString()).toContain('paid for by Lottery');
  });

  test.each([
    [['--funded-by', 'Lotery'], 'did you mean "Lottery"?'],
    [['--funded-by', 'The council'], 'who pays for something: Lottery'],
    [['--funded-by', 'Lottery', '--only', 'train'], 'write it in the braces of what it pays for'],
  ])('%j pays for nothing there, which is told before anything is written', async (args, help) => {
    const folder = await folderWith({ 'two.toc': TWO });
    const result = await toc(folder, ['export', 'two.toc', '--to', 'a.svg', ...args]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('no card here is funded by');
    expect(result.stderr).toContain(help);
    expect(await readdir(folder)).toEqual(['two.toc']);
  });
});

test.each([
  [['--tiles', 'A4'], 'there is nothing to cut into A4 sheets', 'name a larger paper'],
  [['--page', 'A1', '--tiles', 'A4', '--document'], 'a PDF is one thing only', 'choose one of'],
  [['--words', 'few'], '--words cannot be "few"', 'write a number'],
])('%j is refused with a way out', async (args, message, help) => {
  const folder = await folderWith({ 'a.toc': GOOD });
  const result = await toc(folder, ['export', 'a.toc', '--to', 'a.pdf', ...args]);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(message);
  expect(result.stderr).toContain(help);
  expect(await readdir(folder)).toEqual(['a.toc']);
});
