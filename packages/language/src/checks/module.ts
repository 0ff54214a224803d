import type { LangiumCoreServices, Module, PartialLangiumCoreServices, URI } from 'langium';
import { TocDocumentValidator } from '../grammar/validator.ts';
import type { ReferenceServices, ReferenceSharedServices } from '../references/module.ts';
import type { RuleSeverities } from './review.ts';

/** How a project's own severities reach the rules: by default there are none. */
export class RuleSettings {
  /** The severities for one file. */
  severitiesFor: (uri: URI) => RuleSeverities = () => ({});
}

export interface CheckServices {
  readonly checks: { readonly Settings: RuleSettings };
}

type Services = LangiumCoreServices &
  ReferenceServices &
  CheckServices & { readonly shared: LangiumCoreServices['shared'] & ReferenceSharedServices };

/** The services that check. `registerChecks` starts them. */
export const CheckModule: Module<Services, PartialLangiumCoreServices & CheckServices> = {
  checks: { Settings: () => new RuleSettings() },
  validation: { DocumentValidator: (services) => new TheoryValidator(services) },
};

/** Names that nothing declares are a rule of ours, with fixes: the framework's own message is left out. */
class TheoryValidator extends TocDocumentValidator {
  protected override processLinkingErrors(): void {
    // Told by the rule `unresolved-name`.
  }
}
