import {
  createTocServices,
  type OpenedTheory,
  openTheory,
  RULES,
  type RuleSeverities,
  type TocServices,
  theoryWithChoices,
  UnreadableTheory,
} from '@theory-of-change/language';
import { NodeFiles } from '@theory-of-change/language/node';
import type { Settings, Status, Theory } from '@theory-of-change/model';
import { URI } from 'langium';
import { isTheoryName, kindOf, notATheory } from './named-file-node.ts';
import { CallError } from './options.ts';
import { shownFrom } from './paths-node.ts';
import { projectFolder } from './project-node.ts';
import { ToolResources } from './resources-node.ts';
import { settingsFor } from './settings-node.ts';
import type { Shell } from './shell.ts';

const RULE_CODES = RULES.map((rule) => rule.code);

/** A theory as it was read, with its text. */
export interface ReadTheory extends OpenedTheory {
  readonly text: string;
}

/** Reads theories one after the other, each by its own project's settings. */
export class TheoryReader {
  readonly #shell: Shell;
  readonly #services: TocServices;
  readonly #status: Status | undefined;

  /** `status`: check as strictly as at this one, whatever the files say. */
  constructor(shell: Shell, status?: Status) {
    const resources = new ToolResources(shell.tool);
    this.#shell = shell;
    this.#status = status;
    this.#services = createTocServices({ ...NodeFiles, readLibrary: (name) => resources.library(name) });
  }

  /** Throws `CallError` where the file or its settings cannot be read, or its name is not that of a theory. */
  async read(file: string): Promise<ReadTheory> {
    const show = shownFrom(this.#shell.cwd);
    if (!isTheoryName(file) && (await kindOf(file)) === 'file') throw notATheory(show(file));
    const severities = severitiesFor(await settingsFor(file, show, RULE_CODES), this.#status);
    const root = URI.file(await projectFolder(file, this.#shell.cwd));
    try {
      const opened = await openTheory(this.#services, URI.file(file), undefined, { root, severities });
      return { ...opened, text: opened.document.textDocument.getText() };
    } catch (error) {
      if (error instanceof UnreadableTheory) throw new CallError(error.message, undefined, error);
      throw error;
    }
  }

  /** The theory that was read last, with the interventions of its imports that nothing in it uses. */
  withChoices({ document }: ReadTheory): Theory {
    return theoryWithChoices(this.#services, document);
  }
}

/** The project's own severities win; then those of the status that was asked for. */
function severitiesFor({ severities }: Settings, status: Status | undefined): RuleSeverities {
  const asked = status ? RULES.map((rule) => [rule.code, rule.severity[status]] as const) : [];
  return { ...Object.fromEntries(asked), ...severities };
}
