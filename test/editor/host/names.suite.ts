import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, openText, placeOf } from './theories.ts';

const SMALL = `theory "A warm start"

problems { strain "Worry crowds out the baby" }
aims { calm "Give worry a place" }

strain -> calm
`;

describe('a name', () => {
  afterEach(closeAll);

  it('leads from where it is used to its card', async () => {
    const { document } = await openText(SMALL);
    const [target] = await until('a definition', async () => {
      const found = await ask<vscode.Location | vscode.LocationLink>(
        'Definition',
        document,
        lastPlaceOf(document, 'calm'),
      );
      return found.length > 0 ? found : undefined;
    });
    assert.ok(target);
    const range = 'targetUri' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
    assert.equal(range.start.line, placeOf(document, 'calm "Give').start.line);
  });

  it('is renamed everywhere, in one step that one undo takes back', async () => {
    const { document } = await openText(SMALL);
    const edit = await until('an edit', async () => {
      const made: vscode.WorkspaceEdit | undefined = await vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        lastPlaceOf(document, 'calm'),
        'peace',
      );
      return made !== undefined && made.size > 0 ? made : undefined;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), SMALL.replaceAll('calm', 'peace'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), SMALL);
  });

  it('is offered where an arrow wants an end, with the words that it stands for', async () => {
    const { document } = await openText(`${SMALL}strain -> \n`);
    const end = document.positionAt(document.getText().length - 1);
    const offered = await until('the name of a card', async () => {
      const list: vscode.CompletionList = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return list.items.find((item) => labelOf(item) === 'calm');
    });
    assert.match(JSON.stringify(offered), /Give worry a place/);
  });

  it('tells its card’s words under the mouse', async () => {
    const { document } = await openText(SMALL);
    const hovers = await until('a hover', async () => {
      const found = await ask<vscode.Hover>('Hover', document, lastPlaceOf(document, 'calm'));
      return found.length > 0 ? found : undefined;
    });
    const words = hovers.flatMap((hover) => hover.contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.match(words.join('\n'), /Give worry a place/);
  });
});

async function ask<T>(what: string, document: vscode.TextDocument, place: vscode.Position): Promise<readonly T[]> {
  const found: readonly T[] | undefined = await vscode.commands.executeCommand(
    `vscode.execute${what}Provider`,
    document.uri,
    place,
  );
  return found ?? [];
}

function lastPlaceOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().lastIndexOf(words));
}

function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}
