import { xmlText } from '../xml/characters.ts';

/** HTML that is written already. Everything else that goes into a page is text, and escaped. */
export class Markup {
  readonly html: string;

  private constructor(html: string) {
    this.html = html;
  }

  /** HTML that another writer of ours made. */
  static written(html: string): Markup {
    return new Markup(html);
  }
}

/** What stands in an element: text, which is escaped, or elements. */
export type Content = Markup | string | readonly Content[];

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements that have no content and no end (HTML Standard, 13.1.2). */
const VOID: ReadonlySet<string> = new Set(['meta', 'img', 'col']);

/** An element. Attributes that are undefined or false are left out, and true ones have no value. */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const said = Object.entries(attributes)
    .map(([key, value]) => {
      if (value === undefined || value === false) return '';
      return value === true ? ` ${key}` : ` ${key}="${xmlText(String(value))}"`;
    })
    .join('');
  return Markup.written(VOID.has(name) ? `<${name}${said}>` : `<${name}${said}>${htmlOf(content)}</${name}>`);
}

/** Content as HTML. */
export function htmlOf(content: Content): string {
  if (typeof content === 'string') return xmlText(content);
  return content instanceof Markup ? content.html : content.map(htmlOf).join('');
}
