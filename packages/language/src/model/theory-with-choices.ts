import type { Theory } from '@theory-of-change/model';
import type { LangiumDocument } from 'langium';
import { isEntry, Referable } from '../generated/ast.ts';
import type { TocServices } from '../services.ts';
import { type Offer, toModel } from './to-model.ts';

/**
 * The theory that a built document holds, with every intervention that its imports bring, whether or not anything uses
 * it: what could be used instead. Their evidence comes with them. Ids are the names that they have in the document.
 */
export function theoryWithChoices({ toc }: TocServices, document: LangiumDocument): Theory {
  const names = toc.references.ScopeProvider.scopeOf(document, Referable.$type).getAllElements();
  const offers = names
    .toArray()
    .flatMap(({ name, node }): Offer[] =>
      isEntry(node) && node.$container.list === 'interventions' ? [{ name, entry: node }] : [],
    );
  return toModel(document, offers);
}
