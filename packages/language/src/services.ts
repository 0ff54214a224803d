import type { DefaultSharedCoreModuleContext, LangiumCoreServices, LangiumSharedCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import type { CheckServices } from './checks/module.ts';
import { CheckModule } from './checks/module.ts';
import { registerChecks } from './checks/register.ts';
import { TheoryOfChangeGeneratedModule, TheoryOfChangeGeneratedSharedModule } from './generated/module.ts';
import { GrammarModule } from './grammar/module.ts';
import type { LibraryReader } from './references/import-loader.ts';
import type { ReferenceServices, ReferenceSharedServices } from './references/module.ts';
import { ReferenceModule, referenceSharedModule } from './references/module.ts';

/** What the language needs from outside. */
export interface TocContext extends DefaultSharedCoreModuleContext {
  /** The text of a library that comes with the tool (`library:parent-infant`), or `undefined` where there is none. */
  readonly readLibrary?: LibraryReader;
}

export type TocSharedServices = LangiumSharedCoreServices & ReferenceSharedServices;

export type TocLanguageServices = LangiumCoreServices &
  ReferenceServices &
  CheckServices & { readonly shared: TocSharedServices };

/** The services of the language, without an editor's. */
export interface TocServices {
  readonly shared: TocSharedServices;
  readonly toc: TocLanguageServices;
}

/** Starts the language. */
export function createTocServices(context: TocContext): TocServices {
  const shared: TocSharedServices = inject(
    createDefaultSharedCoreModule(context),
    TheoryOfChangeGeneratedSharedModule,
    referenceSharedModule(context.readLibrary ?? noLibrary),
  );
  const toc: TocLanguageServices = inject(
    createDefaultCoreModule({ shared }),
    TheoryOfChangeGeneratedModule,
    GrammarModule,
    ReferenceModule,
    CheckModule,
  );
  shared.ServiceRegistry.register(toc);
  registerChecks(toc);
  return { shared, toc };
}

function noLibrary(): undefined {
  return undefined;
}
