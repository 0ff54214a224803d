import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';

const SAID = 'toc.saidThatGitIgnores';
const run = promisify(execFile);

/**
 * TeX writes `.toc` files too, and its usual ignore lists hide `*.toc` from git. Says so once in a workspace, when a
 * theory is opened that git ignores, and offers the line that helps. Asks git only in trusted workspaces.
 */
export function hintAtGitIgnore(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): vscode.Disposable {
  const asked = new Set<string>();
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, languageId } = document;
    if (languageId !== 'toc' || uri.scheme !== 'file' || asked.has(uri.fsPath)) return;
    if (!isWanted() || !vscode.workspace.isTrusted || context.workspaceState.get(SAID) === true) return;
    asked.add(uri.fsPath);
    if (!(await isIgnored(uri.fsPath, log))) return;
    await context.workspaceState.update(SAID, true);
    await say(uri);
  };
  for (const document of vscode.workspace.textDocuments) void check(document);
  return vscode.workspace.onDidOpenTextDocument((document) => void check(document));
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('theoryOfChange').get<boolean>('gitIgnoreHint', true);
}

/** Whether git ignores a file; no where there is no git, or no repository. */
async function isIgnored(file: string, log: vscode.LogOutputChannel): Promise<boolean> {
  try {
    await run('git', ['check-ignore', '--quiet', '--', path.basename(file)], { cwd: path.dirname(file) });
    return true;
  } catch (error) {
    // Exit code 1: not ignored. All else (no git, no repository) is no reason to disturb anybody.
    log.debug(`git check-ignore ${file}:`, error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function say(uri: vscode.Uri): Promise<void> {
  const name = path.basename(uri.fsPath);
  const copy = 'Copy the Line';
  const chosen = await vscode.window.showWarningMessage(
    `Git ignores ${name}, so it would not be committed: an ignore list for TeX hides *.toc. The line "!*.toc" in .gitignore brings it back.`,
    copy,
  );
  if (chosen === copy) await vscode.env.clipboard.writeText('!*.toc');
}
