import { createTocServices, openTheory, type TocContext, type TocServices } from '@theory-of-change/language';
import { TEXT_METHOD, type TextParams, type TextReading } from '@theory-of-change/model';
import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { ProjectSettings } from './settings.ts';

/** What texts are read with. */
export interface TextTools extends TocContext {
  readonly settings: ProjectSettings;
  /** The folders that the editor has open. */
  readonly folders: () => readonly URI[];
}

/**
 * Reads texts that are no documents of the editor, such as a block in a Markdown page, as if each were a file at its
 * address: apart from the editor's documents, so that nothing is found in them and no name of theirs is known elsewhere.
 */
export function answerTexts(connection: Connection, tools: TextTools): void {
  let services: TocServices | undefined;
  connection.onRequest(TEXT_METHOD, async ({ uri, text }: TextParams): Promise<TextReading | null> => {
    services ??= createTocServices(tools);
    const address = URI.parse(uri);
    await tools.settings.load(address);
    const settings = tools.settings.of(address);
    const { theory, findings, foreign } = await openTheory(services, address, text, {
      root: rootOf(address, tools.folders()),
      ...(settings.severities ? { severities: settings.severities } : {}),
    });
    if (foreign) return null;
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message, range }) => ({ message, line: range.start.line }));
    return { theory, settings, errors };
  });
}

/** The open folder that a text stands in, which its imports may reach; else its own folder. */
function rootOf(text: URI, folders: readonly URI[]): URI {
  const own = UriUtils.dirname(text);
  return folders.find((folder) => UriUtils.equals(folder, own) || UriUtils.contains(folder, own)) ?? own;
}
