import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, openText, placeOf } from './theories.ts';

const SMALL = `theory "A warm start"

problems { strain "Worry crowds out the baby" }
aims { calm "Give worry a place" }
short-term outcomes {
  warm "Parent and baby are warm with each other"
}

strain -> calm -> warm
`;

describe('what leads to what', () => {
  afterEach(closeAll);

  it('stands over an outcome, and a press shows it', async () => {
    const { document } = await openText(SMALL);
    const lens = await until('a lens over the outcome', async () => {
      const [first] = await ask<vscode.CodeLens>('executeCodeLensProvider', document);
      return first;
    });
    assert.equal(lens.command?.title, '1 leads here · not measured yet');
    assert.equal(lens.range.start.line, placeOf(document, 'warm "Parent').start.line);
    assert.equal(lens.command.command, 'toc.showPlaces');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('is walked step by step as the editor’s hierarchy', async () => {
    const { document } = await openText(SMALL);
    const at = placeOf(document, 'warm "Parent').start;
    const item = await until('a card', async () => {
      const [first] = await ask<vscode.CallHierarchyItem>('prepareCallHierarchy', document, at);
      return first;
    });
    const before: vscode.CallHierarchyIncomingCall[] = await vscode.commands.executeCommand(
      'vscode.provideIncomingCalls',
      item,
    );
    assert.deepEqual(
      before.map(({ from }) => from.name),
      ['Give worry a place'],
    );
  });

  it('is told by words in the text as soon as the user wants it', async () => {
    const { document } = await openText(SMALL);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () => ask<vscode.InlayHint>('executeInlayHintProvider', document, whole);
    const settings = vscode.workspace.getConfiguration('theoryOfChange');
    assert.deepEqual(await hints(), []);
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
    try {
      const found = await until('hints', async () => {
        const all = await hints();
        return all.length > 0 ? all : undefined;
      });
      assert.deepEqual(
        found.map(({ label }) => label),
        ['Worry crowds out the baby', 'Give worry a place', 'Parent and baby are warm with each other'],
      );
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('keeps its place when a card moves to the next column, and one undo moves it back', async () => {
    const { document } = await openText(SMALL);
    const at = placeOf(document, 'strain "Worry');
    const move = await until('the offer to move the card', async () => {
      const offered = await ask<vscode.CodeAction>('executeCodeActionProvider', document, at);
      return offered.find(({ title }) => title === 'Move to aims');
    });
    assert.ok(move.edit);
    assert.ok(await vscode.workspace.applyEdit(move.edit));
    assert.match(document.getText(), /^aims \{ calm "Give worry a place" strain "Worry crowds out the baby" \}$/m);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), SMALL);
  });
});

async function ask<Answer>(
  command: string,
  document: vscode.TextDocument,
  ...more: unknown[]
): Promise<readonly Answer[]> {
  const found: readonly Answer[] | undefined = await vscode.commands.executeCommand(
    `vscode.${command}`,
    document.uri,
    ...more,
  );
  return found ?? [];
}
