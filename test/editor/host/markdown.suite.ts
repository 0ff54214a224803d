import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, open, replace } from './theories.ts';

const BLOCK = `# A page

\`\`\`toc
import "./measures.toc"
theory "A warm start"
problems { strain "Worry <b>crowds</b> out the baby" }
aims { calm "Give worry a place" }
strain -> calm
\`\`\`
`;

describe('the Markdown preview', () => {
  afterEach(closeAll);

  async function page(name: string, text: string): Promise<vscode.TextDocument> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder, `${name}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return vscode.workspace.openTextDocument(uri);
  }

  it('draws a block', async () => {
    const svg = await figureIn(await page('block', BLOCK.replace('import "./measures.toc"\n', '')));
    assert.match(svg, /crowds/);
    assert.doesNotMatch(svg, /<b>/);
  });

  it('draws a linked theory, and draws it anew when that is edited', async () => {
    const document = await page('linked', 'See ![our theory](./first.toc "title").\n');
    const before = await figureIn(document);
    const html = await rendered(document);
    assert.ok(/<p[^>]*>See <span class="toc-figure/.test(html), 'the figure stands in its paragraph');
    assert.match(html, /alt="our theory"/);
    const editor = await open('first.toc');
    const [words = ''] = /"[^"]{10,}"/.exec(editor.document.getText().split('{').slice(1).join('{')) ?? [];
    await replace(editor, words, '"Brand new words here"');
    await until('the new words in the figure', async () => {
      const now = await figureIn(document);
      return (now !== before && /Brand/.test(now)) || undefined;
    });
  });

  it('tells mistakes in words below the figure, with their line', async () => {
    const document = await page('mistake', BLOCK);
    const html = await until('the mistake', async () => {
      const html = await rendered(document);
      return html.includes('role="note"') ? html : undefined;
    });
    assert.match(html, /data:image\/svg\+xml/);
    assert.match(html, /Line 1 of the block: [^<]*measures\.toc/);
  });

  it('says what cannot be read, and leaves other blocks and images alone', async () => {
    const text = '![](nowhere.toc)\n\n![x](x.png)\n\n```js\n1\n```\n\n```toc\n```\n';
    const document = await page('others', text);
    const html = await until('the word on the file', async () => {
      const html = await rendered(document);
      return html.includes('role="note"') ? html : undefined;
    });
    assert.match(html, /nowhere\.toc cannot be read/);
    assert.match(html, /<img [^>]*x\.png/);
    assert.equal(html.match(/<code/g)?.length, 2, html);
  });
});

function rendered(document: vscode.TextDocument): Promise<string> {
  return Promise.resolve(vscode.commands.executeCommand<string>('markdown.api.render', document));
}

/** The figure of a page, as SVG, once it is drawn. */
function figureIn(document: vscode.TextDocument): Promise<string> {
  return until('a figure in the page', async () => {
    const [, base64] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(await rendered(document)) ?? [];
    return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('utf8');
  });
}
