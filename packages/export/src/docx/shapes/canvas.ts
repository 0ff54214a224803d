import type { FigureText } from '../../document/document.ts';
import type { OfficeDrawing, OfficeItem } from '../../office/office-drawing.ts';
import { xmlText } from '../../xml/characters.ts';
import { connectorXml } from './connector.ts';
import { emu } from './emu.ts';
import { shapeXml } from './shape.ts';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CANVAS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas';

/** Ids below it are for the document's pictures. */
const FIRST_ID = 1001;

/**
 * A drawing as a canvas of WordprocessingML ([MS-DOCX] 2.5): shapes with their words, and connectors that stay with the shapes
 * when somebody moves them. `text` is for whoever cannot see it.
 */
export function canvasXml(drawing: OfficeDrawing, title: string, text: FigureText): string {
  const items = drawing.items.map((item, i) => ({ item, id: FIRST_ID + i }));
  const ids = new Map(items.flatMap(({ item, id }) => (item.kind === 'shape' ? [[item.key, id] as const] : [])));
  const content = items.map(({ item, id }) => itemXml(item, id, ids)).join('');
  return (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${emu(drawing.width)}" cy="${emu(drawing.height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="1" name="${xmlText(text.heading)}" descr="${xmlText(text.altText)}" title="${xmlText(title)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CANVAS}">` +
    `<wpc:wpc><wpc:bg/><wpc:whole/>${content}</wpc:wpc>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
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
