import { createGrammarConfig, type GrammarConfig, type LangiumCoreServices } from 'langium';

/** What counts as part of a name under the cursor: letters of any script, digits, `_` and hyphens. */
export function theoryGrammarConfig(services: LangiumCoreServices): GrammarConfig {
  return { ...createGrammarConfig(services), nameRegexp: /[\p{L}\p{M}\p{Nd}_-]/u };
}
