import type { Theory } from '@theory-of-change/model';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Slip } from '../grammar/slips.ts';
import { slipsOf } from '../grammar/validator.ts';
import { toModel } from '../model/to-model.ts';
import { createTocServices } from '../services.ts';

/** What became of a text: the theory, and what was told of it, each slip as `line:column code`. */
export interface ReadText {
  readonly document: LangiumDocument;
  readonly theory: Theory;
  readonly slips: readonly Slip[];
  readonly told: readonly string[];
  /** Cards as `name "words"`, arrows as `a -> b`. */
  readonly cards: readonly string[];
  readonly arrows: readonly string[];
}

const { shared } = createTocServices(EmptyFileSystem);

/** Reads one text, without its imports. */
export function readText(text: string): ReadText {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/theory.toc'));
  const { parserErrors } = document.parseResult;
  if (parserErrors.length > 0) throw new Error(`The parser could not take what the reader made of: ${text}`);
  const theory = toModel(document);
  const slips = slipsOf(document);
  return {
    document,
    theory,
    slips,
    told: slips.map(({ code, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`),
    cards: theory.cards.map(({ name, words }) => (name === undefined ? `"${words}"` : `${name} "${words}"`)),
    arrows: theory.arrows.map(({ from, to, kind }) => `${from.join(' & ')} ${kind === 'feedback' ? '~>' : '->'} ${to}`),
  };
}
