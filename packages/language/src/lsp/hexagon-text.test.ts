import { describe, expect, test } from 'vitest';
import { CancellationToken, type ClientCapabilities } from 'vscode-languageserver';
import { openInEditor } from '../testing/editor.ts';

const HEXAGON = 'hexagon { need 4  fit 5  capacity 3  evidence 4  usability 4 }';
const text = (line: string) => `theory "T"
activities { film "Film" { uses vig } }
interventions { vig "Video_Interaction Guidance" { dose "seven *long* sessions"  ${line} } }
`;

/** What a hover shows where the text has its `|`, in an editor with these capabilities. */
async function hover(marked: string, capabilities?: ClientCapabilities) {
  const { services, document, position } = await openInEditor(marked);
  if (capabilities) {
    const params = { processId: null, rootUri: null, capabilities, workspaceFolders: null };
    await services.shared.lsp.LanguageServer.initialize(params);
  }
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const found = await services.toc.lsp.HoverProvider?.getHoverContent(document, params, CancellationToken.None);
  return found?.contents;
}

const CHART = `site  12 of 15
  need       ████░ 4
  fit        █████ 5
  capacity   ███░░ 3
programme  8 of 10
  evidence   ████░ 4
  usability  ████░ 4
  supports   not scored yet
total  20 of 25 (5 of 6 sides)`;

describe('the Hexagon under the mouse', () => {
  const used = text(HEXAGON).replace('uses vig', 'uses v|ig');

  test('an intervention shows its scores as a chart, wherever it is used', async () => {
    expect(await hover(used)).toEqual({
      kind: 'markdown',
      value: `**Video\\_Interaction Guidance**\n\n_an intervention_\n\ndose "seven \\*long\\* sessions"\n\n\`\`\`text\n${CHART}\n\`\`\``,
    });
    const onLines = text(HEXAGON.replaceAll('  ', '\n')).replace('uses vig', 'uses v|ig');
    expect(await hover(onLines)).toMatchObject({ value: expect.stringContaining(CHART) });
  });

  test('an editor without Markdown shows the same chart, and no marks', async () => {
    const plain = { textDocument: { hover: { contentFormat: ['plaintext' as const] } } };
    expect(await hover(used, plain)).toEqual({
      kind: 'plaintext',
      value: `Video_Interaction Guidance\n\nan intervention\n\ndose "seven *long* sessions"\n\n${CHART}`,
    });
    const both = { textDocument: { hover: { contentFormat: ['plaintext' as const, 'markdown' as const] } } };
    expect(await hover(used, both)).toMatchObject({ kind: 'markdown' });
  });

  test('one without scores shows no chart', async () => {
    expect(await hover(text('hexagon { }').replace('uses vig', 'uses v|ig'))).toEqual({
      kind: 'markdown',
      value: '**Video\\_Interaction Guidance**\n\n_an intervention_\n\ndose "seven \\*long\\* sessions"',
    });
  });

  test('the word tells what it is for, with the chart', async () => {
    const value = expect.stringMatching(/^Scores from 1 to 5[\s\S]*capacity {3}███░░ 3/);
    expect(await hover(text(HEXAGON.replace('hexagon', 'hex|agon')))).toMatchObject({ value });
  });

  test('a side tells what it asks and what each score means, and which is given', async () => {
    const { value } = Object(await hover(text(HEXAGON.replace('capacity', 'capa|city'))));
    expect(value).toMatch(/^\*\*capacity\*\*, of the site: Are the people, the money/);
    expect(value).toContain('\n3. **some of it is here** (given here)\n4. enough');
  });

  test('a score tells what it means', async () => {
    expect(await hover(text(HEXAGON.replace('fit 5', 'fit |5')))).toMatchObject({
      value: '**fit 5** of 5: it fits as it is, and strengthens what is there',
    });
  });

  test('what is no side and no score tells nothing', async () => {
    expect(await hover(text('hexagon { wi|sh 4 }'))).toBeUndefined();
    expect(await hover(text('hexagon { need |7 }'))).toBeUndefined();
  });
});
