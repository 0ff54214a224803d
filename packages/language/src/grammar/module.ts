import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { TocValueConverter } from './converter.ts';
import { PlainErrors } from './errors.ts';
import { ReadingLexer } from './lexer.ts';
import { createTheoryParser } from './parser.ts';
import { TocDocumentValidator } from './validator.ts';

/** `short-term outcomes {` and `short-term outcomes ->` differ in the third token; nothing needs more. */
const LOOKAHEAD = 3;

/** The services that read a text: the statement reader as lexer, plain errors, values. */
export const GrammarModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new ReadingLexer(services),
    LangiumParser: (services) => createTheoryParser(services),
    ValueConverter: () => new TocValueConverter(),
    ParserConfig: () => ({ maxLookahead: LOOKAHEAD }),
    ParserErrorMessageProvider: () => new PlainErrors(),
  },
  validation: {
    DocumentValidator: (services) => new TocDocumentValidator(services),
  },
};
