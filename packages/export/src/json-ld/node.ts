import type { Annotated } from '@theory-of-change/model';

/** A node of the graph; what is `undefined` is left out when it is written. */
export interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Pointers to other nodes, each once; nothing where there are none. */
export function links(ids: readonly string[]): readonly { readonly '@id': string }[] | undefined {
  return some([...new Set(ids)].map((id) => ({ '@id': id })));
}

/** A list, or nothing where it is empty. */
export function some<One>(list: readonly One[]): readonly One[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** What every card, entry and arrow may carry besides: addresses, and with `notes` the team's own remarks. */
export function remarks({ urls, notes, questions }: Annotated, withNotes: boolean) {
  return {
    'toc:url': some(urls),
    ...(withNotes ? { 'toc:note': some(notes), 'toc:question': some(questions) } : {}),
  };
}
