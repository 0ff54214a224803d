import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { expect, test } from 'vitest';
import { TheoryOfChangeGeneratedModule, TheoryOfChangeGeneratedSharedModule } from '../generated/module.ts';
import { GrammarModule } from './module.ts';

test('three tokens tell what comes: the grammar is not ambiguous', () => {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), TheoryOfChangeGeneratedSharedModule);
  const careful = inject(createDefaultCoreModule({ shared }), TheoryOfChangeGeneratedModule, GrammarModule, {
    LanguageMetaData: () => ({
      languageId: 'toc',
      fileExtensions: ['.toc'],
      caseInsensitive: false,
      mode: 'development',
    }),
  } as const);
  expect(careful.parser.LangiumParser.definitionErrors).toEqual([]);
});
