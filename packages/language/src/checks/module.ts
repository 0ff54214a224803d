import type { LangiumCoreServices, LangiumDocument, Module, PartialLangiumCoreServices, URI } from 'langium';
import { TocDocumentValidator } from '../grammar/validator.ts';
import type { ReferenceServices, ReferenceSharedServices } from '../references/module.ts';
import { isTooLarge } from '../references/read-file.ts';
import type { RuleSeverities } from './review.ts';
import { TheoryFileCache } from './theory-file-cache.ts';

type Diagnostics = NonNullable<LangiumDocument['diagnostics']>;

/** How a project's own severities reach the rules: by default there are none. */
class RuleSettings {
  /** The severities for one file. */
  severitiesFor: (uri: URI) => RuleSeverities = () => ({});
}

export interface CheckServices {
  readonly checks: { readonly Files: TheoryFileCache; readonly Settings: RuleSettings };
}

type Services = LangiumCoreServices &
  ReferenceServices &
  CheckServices & { readonly shared: LangiumCoreServices['shared'] & ReferenceSharedServices };

/** The services that check. `registerChecks` starts them. */
export const CheckModule: Module<Services, PartialLangiumCoreServices & CheckServices> = {
  checks: { Files: (services) => new TheoryFileCache(services), Settings: () => new RuleSettings() },
  validation: { DocumentValidator: (services) => new TheoryValidator(services) },
};

/** Names that nothing declares are a rule of ours, with fixes: the framework's own message is left out. */
class TheoryValidator extends TocDocumentValidator {
  /** A finding is a line of a list: none ends with a full stop. */
  override async validateDocument(
    ...given: Parameters<TocDocumentValidator['validateDocument']>
  ): Promise<Diagnostics> {
    const diagnostics = await super.validateDocument(...given);
    return diagnostics.map((one) =>
      typeof one.message === 'string' ? { ...one, message: one.message.replace(/\.$/, '') } : one,
    );
  }

  /** The rules look at a file as a whole, from its root: Langium need not walk to every node. */
  protected override validateSingleNodeOptions(): ReturnType<TocDocumentValidator['validateSingleNodeOptions']> {
    return { validateNode: true, validateChildren: false };
  }

  protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostics): void {
    if (!isTooLarge(document.textDocument.getText())) return;
    diagnostics.push({
      severity: 1,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      message: 'This file is too large for a theory of change (more than 1 MB), and is not read: is it the right one?',
      code: 'too-large',
      source: this.getSource() ?? 'toc',
    });
  }
}
