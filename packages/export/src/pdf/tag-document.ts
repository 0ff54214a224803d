import type { Painted } from './paint-page.ts';
import type { Content } from './pieces.ts';
import type { Attributes, StructureNode } from './structure-node.ts';
import { PT_PER_PX } from './units.ts';

/** Gives a document whose pages are painted the tree that is read, as pdfkit's structure elements. */
export function tagDocument(
  document: PDFKit.PDFDocument,
  structure: StructureNode,
  painted: ReadonlyMap<Content, Painted>,
): void {
  document.addStructure(elementOf(document, structure, painted));
}

function elementOf(
  document: PDFKit.PDFDocument,
  node: StructureNode,
  painted: ReadonlyMap<Content, Painted>,
): PDFKit.PDFStructureElement {
  const page = pageOf(node, painted);
  // pdfkit reckons a drawing's box with the height of the page that is open.
  if (page !== undefined) document.switchToPage(page);
  const { tag, title, lang, drawing } = node;
  const element =
    linkOf(node, painted) ??
    document.struct(tag, {
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
      ...(drawing === undefined ? {} : { alt: drawing.alt, bbox: boxInPt(drawing.bounds), placement: 'Block' }),
    });
  if (node.attributes !== undefined) element.dictionary.data.A = attributesOf(node.attributes);
  for (const child of node.children) {
    if ('tag' in child) {
      const inner = elementOf(document, child, painted);
      // A link says which page it is on when it is put into its parent: that which is open.
      const innerPage = child.tag === 'Link' ? pageOf(child, painted) : undefined;
      if (innerPage !== undefined) document.switchToPage(innerPage);
      element.add(inner);
      continue;
    }
    const content = painted.get(child)?.content;
    if (content !== undefined) element.add(content);
  }
  element.end();
  return element;
}

/** The element that a link has from the time when it was painted. */
function linkOf(
  { tag, children }: StructureNode,
  painted: ReadonlyMap<Content, Painted>,
): PDFKit.PDFStructureElement | undefined {
  if (tag !== 'Link') return undefined;
  return children.map((child) => ('tag' in child ? undefined : painted.get(child)?.link)).find((link) => link);
}

/** The page that the first content of a node stands on. */
function pageOf(node: StructureNode, painted: ReadonlyMap<Content, Painted>): number | undefined {
  for (const child of node.children) {
    const page = 'tag' in child ? pageOf(child, painted) : painted.get(child)?.page;
    if (page !== undefined) return page;
  }
  return undefined;
}

function attributesOf(attributes: Attributes): Readonly<Record<string, unknown>> {
  if ('numbering' in attributes) return { O: 'List', ListNumbering: attributes.numbering };
  if ('scope' in attributes) return { O: 'Table', Scope: attributes.scope };
  // pdfkit writes String objects as strings, and plain ones as names.
  return { O: 'Table', Summary: new String(attributes.summary) };
}

function boxInPt({
  x,
  y,
  width,
  height,
}: NonNullable<StructureNode['drawing']>['bounds']): [number, number, number, number] {
  return [x * PT_PER_PX, y * PT_PER_PX, (x + width) * PT_PER_PX, (y + height) * PT_PER_PX];
}
