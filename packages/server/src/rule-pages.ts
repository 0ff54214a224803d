import { DocumentState, type LangiumSharedCoreServices } from 'langium';

/**
 * Has each finding's code lead to the page that explains it, for an editor that names its command for that: the command
 * gets the code. Call it before anybody else takes the findings.
 */
export function linkRulePages(shared: LangiumSharedCoreServices, ruleCommand: () => string | undefined): void {
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ diagnostics = [] }) => {
    const command = ruleCommand();
    if (command === undefined) return;
    for (const diagnostic of diagnostics) {
      if (typeof diagnostic.code !== 'string') continue;
      const argument = encodeURIComponent(JSON.stringify([diagnostic.code]));
      diagnostic.codeDescription = { href: `command:${command}?${argument}` };
    }
  });
}
