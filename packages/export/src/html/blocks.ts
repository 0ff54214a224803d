import type { Block, Cell, ListItem, Run, Table } from '../document/document.ts';
import { type Content, type Markup, tag } from './markup.ts';

/** Where blocks stand. */
export interface BlockPlace {
  /** Of subheadings: 3 under a section's heading of level 2. */
  readonly level: number;
  /** BCP 47, of the words that we add, where they are not in the document's language. */
  readonly ownLanguage?: string;
}

/** Blocks of a document as HTML. */
export function blocks(all: readonly Block[], place: BlockPlace): readonly Markup[] {
  return all.map((one) => block(one, place));
}

function block(one: Block, place: BlockPlace): Markup {
  switch (one.kind) {
    case 'paragraph':
      return tag('p', {}, runs(one.runs));
    case 'subheading':
      return tag(`h${place.level}`, {}, one.text);
    case 'list':
      return list(one.items, one.ordered);
    case 'table':
      return table(one, place);
  }
}

function list(items: readonly ListItem[], ordered: boolean): Markup {
  return tag(
    ordered ? 'ol' : 'ul',
    {},
    items.map((item) =>
      tag(
        'li',
        {},
        runs(item.runs),
        item.items === undefined || item.items.length === 0 ? '' : list(item.items, false),
      ),
    ),
  );
}

/** With the roles written out: on a narrow screen the style sheet makes blocks of rows, which takes them from some browsers. */
function table({ caption, summary, columns, rows, id }: Table, { ownLanguage: lang }: BlockPlace): Markup {
  const labels = columns.map(({ heading }) => heading);
  const widths = columns.map(({ share }) => tag('col', { class: widthClass(share) }));
  const head = labels.map((label) => tag('th', { scope: 'col', role: 'columnheader' }, label));
  const body = rows.map((cells) =>
    tag(
      'tr',
      { role: 'row' },
      cells.map((one, i) =>
        i === 0
          ? tag('th', { scope: 'row', role: 'rowheader' }, cell(one))
          : tag('td', { role: 'cell', 'data-label': labels[i] }, cell(one)),
      ),
    ),
  );
  return tag(
    'div',
    { class: 'toc-scroll', role: 'region', 'aria-labelledby': `toc-table-${id}`, tabindex: 0 },
    tag(
      'table',
      { class: 'toc-table', role: 'table' },
      tag('caption', { id: `toc-table-${id}`, lang }, tag('strong', {}, caption), summary === '' ? '' : `. ${summary}`),
      tag('colgroup', {}, widths),
      tag('thead', { role: 'rowgroup', lang }, tag('tr', { role: 'row' }, head)),
      tag('tbody', { role: 'rowgroup' }, body),
    ),
  );
}

/** Widths of columns are classes: the page's policy takes no styles from its elements. */
export function widthRules(): string {
  return Array.from({ length: 100 }, (_, i) => `.toc-w${i + 1}{width:${i + 1}%}`).join('');
}

function widthClass(share: number): string {
  return `toc-w${Math.min(100, Math.max(1, Math.round(share * 100)))}`;
}

/** One paragraph stands for itself. */
function cell({ paragraphs }: Cell): Content {
  return paragraphs.length === 1 ? paragraphs.map(runs) : paragraphs.map((one) => tag('p', {}, runs(one)));
}

/** Runs as HTML. Only addresses that nobody is harmed by become links. */
export function runs(all: readonly Run[]): Content {
  return all.map(({ text, strong, emphasis, href, lang }) => {
    const styled = styledText(text, strong === true, emphasis === true);
    const safe = href !== undefined && /^(https?:\/\/|mailto:)/i.test(href);
    if (safe) return tag('a', { href, lang, rel: 'noreferrer' }, styled);
    return lang === undefined ? styled : tag('span', { lang }, styled);
  });
}

function styledText(text: string, strong: boolean, emphasis: boolean): Content {
  const emphasised = emphasis ? tag('em', {}, text) : text;
  return strong ? tag('strong', {}, emphasised) : emphasised;
}
