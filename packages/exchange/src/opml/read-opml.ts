import type { Element } from '@xmldom/xmldom';
import { Draft } from '../draft/draft.ts';
import { sectionOf } from '../draft/headings.ts';
import { oneLine } from '../draft/words.ts';
import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { childrenOf, localName, parseXml } from '../read/xml.ts';
import { type Branch, branch } from '../tree/tree.ts';
import { treeToDraft } from '../tree/tree-to-draft.ts';

/** An outline nested deeper than this is a machine's. */
const DEEPEST = 100;

/**
 * Reads an outline (OPML 2.0, http://opml.org/spec2.opml): headings that name a column open it, wherever they stand;
 * lines under them are cards, lines under cards are included; `_note` is a note. Throws `ImportError`.
 */
export function readOpml(text: string, uri: string): Imported {
  const root = parseXml(text);
  const body = childrenOf(root, 'body')[0];
  if (localName(root) !== 'opml' || body === undefined) {
    throw new ImportError('this XML is no outline: it has no opml and body', 'export it as OPML');
  }
  const draft = new Draft(uri);
  const [head] = childrenOf(root, 'head');
  const title = head && childrenOf(head, 'title')[0]?.textContent;
  const owner = head && childrenOf(head, 'ownerName')[0]?.textContent;
  if (title) draft.say({ title: oneLine(title) });
  if (owner) draft.say({ authors: oneLine(owner) });
  treeToDraft(
    childrenOf(body, 'outline').map((one) => outline(one, 0)),
    draft,
  );
  if (draft.empty) throw new ImportError('this outline has no line');
  return draft.finish();
}

function outline(element: Element, depth: number): Branch {
  if (depth > DEEPEST) throw new ImportError(`this outline is nested deeper than ${DEEPEST} lines`);
  const text = plain(element.getAttribute('text') ?? element.getAttribute('title') ?? '');
  const note = plain(element.getAttribute('_note') ?? '');
  const url = element.getAttribute('url') ?? element.getAttribute('xmlUrl') ?? '';
  const children = childrenOf(element, 'outline').map((one) => outline(one, depth + 1));
  return branch(text, {
    // A line that holds columns, or whose name is one, opens; any other is a card.
    heading: children.length > 0 && (sectionOf(text) !== undefined || children.some(({ heading }) => heading)),
    notes: note === '' ? [] : [note],
    urls: url === '' ? [] : [url],
    children,
  });
}

/** Outliners write words with HTML in them. */
function plain(text: string): string {
  return oneLine(text.replace(/<[^<>]*>/g, ''));
}
