import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { QUIET_SETTINGS } from '../../editor/harness/settings.ts';

const FILES: Readonly<Record<string, string>> = {
  'garden.toc': `import "./measures.toc"
import "library:parent-infant"

theory "A garden for our street"

problems {
  lonely "Neighbours do not know each other"
}
activities {
  dig "Dig and plant together every Saturday"
}
short-term outcomes {
  meet "Neighbours know each other by name" {
    indicator "More people greet each other" { using street }
  }
}

lonely -> dig -> meet
`,
  'measures.toc': `measures {
  street "Street survey"
}
`,
  'theory-of-change.json': '{ "page": "A3" }\n',
};

/** Makes a folder `workspace` under `parent` with a theory in two files, its settings and a quiet editor's. Gives its path. */
export function gardenWorkspace(parent: string): string {
  const workspace = path.join(parent, 'workspace');
  mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(workspace, name), text);
  // VS Code in a browser has no folder of user settings that could be filled beforehand.
  writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(QUIET_SETTINGS));
  return workspace;
}
