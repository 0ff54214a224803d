import type { Element } from '@xmldom/xmldom';
import { oneLine } from '../draft/words.ts';
import { childrenOf, localName } from '../read/xml.ts';

/** Points to a thing of a project: `Strategy 131`. */
export type Key = string;

/** A thing of a project by its kind (`Strategy`) and number. */
export interface Thing {
  readonly key: Key;
  readonly kind: string;
  readonly element: Element;
}

/**
 * A Miradi project (XMPZ2, http://xml.miradi.org/schema/ConservationProject): pools of things, each with an `Id`, whose
 * fields are elements that begin with the kind: `StrategyName`.
 */
export class MiradiProject {
  readonly #root: Element;
  readonly #things = new Map<Key, Thing>();

  constructor(root: Element) {
    this.#root = root;
    for (const pool of childrenOf(root)) {
      if (!localName(pool).endsWith('Pool')) continue;
      for (const element of childrenOf(pool)) {
        const kind = localName(element);
        const key = `${kind} ${element.getAttribute('Id') ?? ''}`;
        this.#things.set(key, { key, kind, element });
      }
    }
  }

  all(kind: string): readonly Thing[] {
    return [...this.#things.values()].filter((thing) => thing.kind === kind);
  }

  get(key: Key): Thing | undefined {
    return this.#things.get(key);
  }

  /** The words of a field of the summary or the scope: `ProjectSummaryProjectName`. */
  summary(part: string, field: string): string {
    const [element] = childrenOf(this.#root, part);
    return element === undefined ? '' : textOf(childrenOf(element, field)[0]);
  }

  /** The words of a field: `text(strategy, 'Name')`. */
  text({ kind, element }: Thing, field: string): string {
    return textOf(childrenOf(element, `${kind}${field}`)[0]);
  }

  /** The things that a field points to, of one kind; `fields` are its names in newer and older versions of the format. */
  list({ kind, element }: Thing, fields: readonly string[], of: string): readonly Thing[] {
    const field = fields.map((name) => childrenOf(element, `${kind}${name}`)[0]).find((one) => one !== undefined);
    return (field === undefined ? [] : childrenOf(field)).flatMap((pointer) => {
      const thing = this.#things.get(`${of} ${pointer.textContent?.trim() ?? ''}`);
      return thing ? [thing] : [];
    });
  }

  /** What a wrapped pointer means: `<LinkableFactorId><StrategyId>131</StrategyId></LinkableFactorId>`. */
  pointer({ kind, element }: Thing, field: string): Key | undefined {
    const wrapper = childrenOf(element, `${kind}${field}`)[0];
    const inner = wrapper && childrenOf(wrapper)[0];
    const pointer = inner && childrenOf(inner)[0];
    return pointer && `${localName(pointer).replace(/Id$/, '')} ${pointer.textContent?.trim() ?? ''}`;
  }
}

const [ELEMENT, TEXT, CDATA] = [1, 3, 4];

/** Words without their setting: paragraphs and line breaks are blanks. */
function textOf(element: Element | undefined): string {
  if (element === undefined) return '';
  const parts: string[] = [];
  const walk = (node: Element): void => {
    const type: number = node.nodeType;
    if (type === TEXT || type === CDATA) parts.push(node.nodeValue ?? '');
    if (type !== ELEMENT) return;
    const name = localName(node as Element);
    if (name === 'br' || name === 'div' || name === 'li') parts.push(' ');
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child as Element);
  };
  walk(element);
  return oneLine(parts.join(''));
}
