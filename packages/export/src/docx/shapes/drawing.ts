import type { FigureText } from '../../document/document.ts';
import type { OfficeDrawing, OfficeItem, OfficeShape } from '../../office/office-drawing.ts';
import { xmlText } from '../../xml/characters.ts';
import { connectorXml } from './connector.ts';
import { emu } from './emu.ts';
import { fillXml } from './properties.ts';
import { shapeXml } from './shape.ts';

/** A figure as shapes with their words and connectors that are glued to them, twice, each a whole `w:drawing`. */
export interface ShapesXml {
  /** A canvas ([MS-DOCX] 2.5): in Word the connectors stay with the shapes when somebody moves them. */
  readonly canvas: string;
  /** The same shapes as a group, for LibreOffice and others that know no canvas. */
  readonly group: string;
}

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const WORD = 'http://schemas.microsoft.com/office/word/2010';

/** Ids below it are for the document's pictures. */
const GROUND_ID = 1001;

/** The paper of a page in Word: a figure on it needs no ground. */
const PAPER = '#ffffff';

/** What a drawing stands on, and what is said of it to whoever cannot see it. */
export interface Setting {
  readonly title: string;
  readonly text: FigureText;
  /** The colour behind it, `#rrggbb`. */
  readonly background: string;
}

/** A drawing in WordprocessingML. */
export function shapesXml(drawing: OfficeDrawing, { title, text, background }: Setting): ShapesXml {
  const items = drawing.items.map((item, i) => ({ item, id: GROUND_ID + 1 + i }));
  const ids = new Map(items.flatMap(({ item, id }) => (item.kind === 'shape' ? [[item.key, id] as const] : [])));
  const content = items.map(({ item, id }) => itemXml(item, id, ids)).join('');
  const size = `cx="${emu(drawing.width)}" cy="${emu(drawing.height)}"`;
  const inline = (kind: string, graphic: string): string =>
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="1" name="${xmlText(text.heading)}" descr="${xmlText(text.altText)}" title="${xmlText(title)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${WORD}/${kind}">${graphic}` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing>';
  const origin = '<a:off x="0" y="0"/>';
  const inner = `<a:chOff x="0" y="0"/><a:chExt ${size}/>`;
  const isPaper = background === PAPER;
  const fill = isPaper ? '' : fillXml({ fill: background });
  const ground = isPaper ? '' : shapeXml(groundOf(drawing, background), GROUND_ID);
  return {
    canvas: inline('wordprocessingCanvas', `<wpc:wpc><wpc:bg>${fill}</wpc:bg><wpc:whole/>${content}</wpc:wpc>`),
    group: inline(
      'wordprocessingGroup',
      `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>${origin}<a:ext ${size}/>${inner}</a:xfrm></wpg:grpSpPr>` +
        `${ground}${content}</wpg:wgp>`,
    ),
  };
}

/** A group has no ground of its own. */
function groundOf({ width, height }: OfficeDrawing, fill: string): OfficeShape {
  const box = { x: 0, y: 0, width, height };
  return { kind: 'shape', key: 'ground', role: 'page', name: 'Ground', geometry: { kind: 'rectangle' }, ...box, fill };
}

function itemXml(item: OfficeItem, id: number, ids: ReadonlyMap<string, number>): string {
  switch (item.kind) {
    case 'shape':
      return shapeXml(item, id);
    case 'connector':
      return connectorXml(item, id, ids);
    case 'image':
      // Only the logo is one, and the document's first page has it.
      return '';
  }
}
