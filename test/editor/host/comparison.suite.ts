import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, openText, placeOf, replace } from './theories.ts';

const TEAM = `theory "Two ways"

activities {
  film "We film good moments" { uses vig }
  meet "They meet" { uses group }
}
short-term outcomes {
  warm "Parent and baby are warm with each other"
  alone "Parents are less alone"
}
interventions {
  vig "Video feedback" {
    hexagon { need 4  fit 5  capacity 3  evidence 4  usability 4  supports 3 }
  }
  group "Parents’ group"
}

film -> warm
meet -> alone
`;

describe('the interventions that serve an outcome', () => {
  afterEach(async () => {
    // The preview has the focus: from there, closing would ask whether to save the text.
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await closeAll();
  });

  it('are shown side by side from a lens over it, and follow the text', async () => {
    const editor = await openText(TEAM);
    const lens = await until('a lens that compares', async () => {
      const lenses: readonly vscode.CodeLens[] = await vscode.commands.executeCommand(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
      );
      return lenses.find(({ command }) => command?.title === '1 intervention');
    });
    assert.equal(lens.range.start.line, placeOf(editor.document, 'warm "Parent').start.line);
    assert.ok(lens.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await tabWith('Interventions for warm');
    const table = await comparison('warm');
    assert.match(table.getText(), /\| \*\*Video feedback\*\* \|/);
    assert.match(table.getText(), /\| · fit \| █████ 5 \|/);
    await replace(editor, 'fit 5', 'fit 2');
    await until('the new score in the table', () => /\| · fit \| ██░░░ 2 \|/.test(table.getText()) || undefined);
  });

  it('are those of the outcome that the cursor stands in', async () => {
    const editor = await openText(TEAM);
    const { start } = placeOf(editor.document, 'Parents are less alone');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('toc.compareInterventions');
    await tabWith('Interventions for alone');
    assert.match((await comparison('alone')).getText(), /\| \*\*Parents’ group\*\* \|/);
  });
});

function tabWith(words: string): Promise<vscode.Tab> {
  return until(`a tab with ${words}`, () =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes(words)),
  );
}

/** The document of the comparison for an outcome, once it is written. */
function comparison(outcome: string): Promise<vscode.TextDocument> {
  return until(`a comparison for ${outcome}`, () =>
    vscode.workspace.textDocuments.findLast(
      ({ uri, getText }) => uri.path === `/Interventions for ${outcome}.md` && getText() !== '',
    ),
  );
}
