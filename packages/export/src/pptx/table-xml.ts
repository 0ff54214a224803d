import type { Cell, Table } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { isRightToLeft } from '../docx/languages.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { element } from '../xml/element.ts';
import { BODY } from './master.ts';
import { type Palette, solid } from './palette.ts';
import type { SlideParts } from './slide-parts.ts';
import { CELL, type TablePage } from './table-pages.ts';
import { runsXml } from './text-xml.ts';
import { emu, hundredths } from './units.ts';

/** What a table of a slide is written with. */
export interface TableTools {
  readonly parts: SlideParts;
  readonly palette: Palette;
  readonly sizePt: number;
  /** Of the columns, px. */
  readonly widths: readonly number[];
}

/** A part of a table as a native one: a row of headings, the first cells of rows as their headings, a description. */
export function tableXml(table: Table, page: TablePage, tools: TableTools): string {
  const { columns, caption, summary } = table;
  const widths = tools.widths.map(emu);
  const height = page.rows.reduce((sum, row) => sum + row.height, page.header);
  const headings = columns.map(({ heading }): Cell => ({ paragraphs: [[{ text: heading }]] }));
  const rows = [
    rowXml(headings, page.header, 'header', tools),
    ...page.rows.map(({ cells, height: tall }) => rowXml(cells, tall, 'body', tools)),
  ];
  const grid = element('a:tblGrid', {}, ...widths.map((w) => element('a:gridCol', { w })));
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id: tools.parts.nextId(), name: xmlCharacters(caption), descr: xmlCharacters(summary) }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:xfrm',
      {},
      element('a:off', { x: emu(BODY.x), y: emu(BODY.y) }),
      element('a:ext', { cx: widths.reduce((sum, w) => sum + w, 0), cy: emu(height) }),
    ),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        element('a:tbl', {}, element('a:tblPr', { firstRow: 1, firstCol: 1 }), grid, ...rows),
      ),
    ),
  );
}

function rowXml(cells: readonly Cell[], height: number, kind: 'header' | 'body', tools: TableTools): string {
  return element('a:tr', { h: emu(height) }, ...cells.map((cell, i) => cellXml(cell, kind, i === 0, tools)));
}

function cellXml({ paragraphs }: Cell, kind: 'header' | 'body', isFirst: boolean, tools: TableTools): string {
  const { palette, parts, sizePt } = tools;
  const isHeader = kind === 'header';
  const style = { sizePt, color: isHeader ? palette.paper : palette.ink, bold: isHeader || isFirst };
  const set = paragraphs.map((runs, i) =>
    element(
      'a:p',
      {},
      element(
        'a:pPr',
        { ...(isRightToLeft(textOf(runs)) ? { algn: 'r', rtl: 1 } : {}) },
        i === 0 ? '' : element('a:spcBef', {}, element('a:spcPts', { val: hundredths(CELL.between * 0.75) })),
      ),
      runsXml(runs, style, palette, parts),
    ),
  );
  const empty = element('a:p', {}, element('a:endParaRPr', { lang: parts.language, sz: hundredths(sizePt) }));
  return element(
    'a:tc',
    {},
    element('a:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), ...(set.length === 0 ? [empty] : set)),
    element(
      'a:tcPr',
      {
        marL: emu(CELL.padX),
        marR: emu(CELL.padX),
        marT: emu(CELL.padY),
        marB: emu(CELL.padY),
        anchor: isHeader ? 'ctr' : 't',
      },
      ...borders(palette),
      isHeader ? solid(palette.quiet, palette) : element('a:noFill'),
    ),
  );
}

/** A hairline under each row, nothing at the sides. */
function borders(palette: Palette): readonly string[] {
  const none = (side: string): string => element(side, { w: 0 }, element('a:noFill'));
  return [none('a:lnL'), none('a:lnR'), none('a:lnT'), element('a:lnB', { w: 6350 }, solid(palette.quiet, palette))];
}
