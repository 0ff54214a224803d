import type { DefaultSharedCoreModuleContext, LangiumCoreServices, LangiumSharedCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import { TheoryOfChangeGeneratedModule, TheoryOfChangeGeneratedSharedModule } from './generated/module.ts';
import { GrammarModule } from './grammar/module.ts';

/** What the language needs from outside. */
export interface TocContext extends DefaultSharedCoreModuleContext {
  /** The text of a library that comes with the tool (`library:parent-infant`), or `undefined` where there is none. */
  readonly readLibrary?: (name: string) => Promise<string | undefined>;
}

/** The services of the language, without an editor's. */
export interface TocServices {
  readonly shared: LangiumSharedCoreServices;
  readonly toc: LangiumCoreServices;
}

/** Starts the language. */
export function createTocServices(context: TocContext): TocServices {
  const shared = inject(createDefaultSharedCoreModule(context), TheoryOfChangeGeneratedSharedModule);
  const toc = inject(createDefaultCoreModule({ shared }), TheoryOfChangeGeneratedModule, GrammarModule);
  shared.ServiceRegistry.register(toc);
  return { shared, toc };
}
