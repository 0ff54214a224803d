import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, errorsWith, openText } from './theories.ts';

describe('the code of a finding', () => {
  afterEach(closeAll);

  it('opens the page of its rule, which ships with the extension', async () => {
    const { document } = await openText('activities { dig "Dig and plant" }\ndig -> met\n');
    const [error] = await errorsWith(document, /met/);
    const code = error?.code;
    assert.ok(typeof code === 'object' && code.value === 'unresolved-name', 'its code leads somewhere');
    const { scheme, path, query } = code.target;
    assert.equal(scheme, 'command');
    const given: unknown = JSON.parse(query);
    assert.ok(Array.isArray(given));
    await vscode.commands.executeCommand(path, ...given);
    await until('the page of the rules', () => tabs().find(({ label }) => label.includes('rules.md')));
  });
});

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}
