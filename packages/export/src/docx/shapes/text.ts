import type { OfficeParagraph, OfficeShape, OfficeText } from '../../office/office-drawing.ts';
import { xmlText } from '../../xml/characters.ts';
import { isRightToLeft } from '../languages.ts';
import { halfPoints } from '../measures.ts';
import { FONT } from '../styles.ts';
import { emu } from './emu.ts';
import { roundingInset } from './geometry.ts';

/** The words of a shape, where they were measured: neither they nor the shape give way. */
export function textXml(shape: OfficeShape): string {
  const { text } = shape;
  if (text === undefined) return '<wps:bodyPr/>';
  const paragraphs = text.paragraphs.map(paragraphXml).join('');
  return `<wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx>${bodyXml(text, roundingInset(shape))}`;
}

/** `inset` is what the shape's outline keeps free by itself. Words that break by themselves get all the width there is. */
function bodyXml({ insets, anchor, wraps }: OfficeText, inset: number): string {
  const side = (length: number): number => emu(Math.max(0, length - inset));
  const right = wraps ? insets.right : 0;
  return (
    `<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="${side(insets.left)}" tIns="${side(insets.top)}" ` +
    `rIns="${side(right)}" bIns="0" anchor="${anchor === 'middle' ? 'ctr' : 't'}" anchorCtr="0"><a:noAutofit/></wps:bodyPr>`
  );
}

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right' } as const;

function paragraphXml({ lines, sizePt, bold, color, align, leadingPt, letterSpacingPt }: OfficeParagraph): string {
  const rightToLeft = isRightToLeft(lines.join(' '));
  const size = halfPoints(sizePt);
  const properties =
    `<w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>` +
    `${bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/>'}<w:color w:val="${color.slice(1).toUpperCase()}"/>` +
    (letterSpacingPt === undefined ? '' : `<w:spacing w:val="${Math.round(letterSpacingPt * 20)}"/>`) +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${rightToLeft ? '<w:rtl/>' : ''}</w:rPr>`;
  const words = lines.map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`).join('<w:br/>');
  return (
    `<w:p><w:pPr>${rightToLeft ? '<w:bidi/>' : ''}` +
    `<w:spacing w:before="0" w:after="0" w:line="${Math.round(leadingPt * 20)}" w:lineRule="exact"/>` +
    `<w:jc w:val="${ALIGNMENTS[align]}"/></w:pPr><w:r>${properties}${words}</w:r></w:p>`
  );
}
