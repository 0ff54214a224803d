import type { LangiumCoreServices, ValidationAcceptor } from 'langium';
import { type Document, isDocument } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import type { ReferenceServices, ReferenceSharedServices } from '../references/module.ts';
import { FixesOnDemand, type Severity } from './finding.ts';
import type { CheckServices } from './module.ts';
import { readAsWhole } from './prose/by-words.ts';
import { review } from './review.ts';
import type { RuleRow } from './rule.ts';

type Services = LangiumCoreServices &
  ReferenceServices &
  CheckServices & { readonly shared: LangiumCoreServices['shared'] & ReferenceSharedServices };

const CATEGORIES = { line: 'fast', graph: 'slow' } as const;

/** Has every rule of the table run whenever a file is validated; those of the whole graph in the `slow` category. */
export function registerChecks(services: Services): void {
  for (const scope of ['line', 'graph'] as const) {
    services.validation.ValidationRegistry.register(
      { Document: (root: Document, accept: ValidationAcceptor) => checkDocument(services, root, scope, accept) },
      undefined,
      CATEGORIES[scope],
    );
  }
}

function checkDocument(services: Services, root: Document, scope: RuleRow['scope'], accept: ValidationAcceptor): void {
  if (!isDocument(root)) return;
  const file = services.checks.Files.of(root);
  const severities = services.checks.Settings.severitiesFor(file.document.uri);
  for (const finding of review(file, scope, severities)) {
    accept(LANGIUM_SEVERITY[finding.severity], finding.message, {
      node: root,
      range: copyRange(finding.range),
      code: finding.code,
      data: new FixesOnDemand(finding),
      relatedInformation: (finding.related ?? []).map(({ uri, range, message }) => ({
        location: { uri, range: copyRange(range) },
        message,
      })),
    });
  }
  if (scope === 'graph') readAsWhole();
}

const LANGIUM_SEVERITY: Readonly<Record<Severity, 'error' | 'warning' | 'info' | 'hint'>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};
