import { ImportedXmlComponent } from 'docx';
import { RULE, TINT } from './colours.ts';

/** The style of all tables, so that whoever edits the document can change them at once. */
export const TABLE_STYLE = 'TheoryTable';

const LINE = `w:val="single" w:sz="4" w:space="0" w:color="${RULE}"`;

/** Twips between the words of a cell and its sides. */
export const CELL_SIDE = 85;

/** Hairlines between rows, room in cells, a tinted row of headings. */
export function tableStyle(): ImportedXmlComponent {
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}">` +
      '<w:name w:val="Theory Table"/><w:uiPriority w:val="99"/><w:qFormat/>' +
      `<w:tblPr><w:tblBorders><w:top ${LINE}/><w:bottom ${LINE}/><w:insideH ${LINE}/></w:tblBorders>` +
      `<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="${CELL_SIDE}" w:type="dxa"/>` +
      `<w:bottom w:w="57" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
      '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>' +
      `<w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>` +
      '</w:style>',
  );
}
