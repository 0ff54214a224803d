import { type Picture, toSvg } from '@theory-of-change/diagram';
import { BuilderElement, type IImageOptions, ImageRun, ImportedXmlComponent, XmlComponent } from 'docx';
import type { FigureText } from '../document/document.ts';
import { writePng } from '../png/write-png.ts';
import type { ExportResources } from '../resources.ts';
import { xmlCharacters } from '../xml/characters.ts';
import type { ShapesXml } from './shapes/drawing.ts';
import { FONT } from './styles.ts';

/** Dots to the inch of the pixels for programs that draw no SVG: fit for print. */
const PRINT_DPI = 220;

/** And for the few that draw no shapes: fit to read. */
const READING_DPI = 150;

/** The figure as one picture: SVG whose words stay words, and pixels for programs that draw none. */
export async function pictureRun(picture: Picture, text: FigureText, resources: ExportResources): Promise<ImageRun> {
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(toSvg({ ...picture, fontFamily: FONT })),
    fallback: { type: 'png', data: await writePng({ picture, dpi: PRINT_DPI }, resources) },
    ...placed(picture, text),
  });
}

/** The figure as shapes that can be edited; programs that know neither canvas nor group show it as pixels. */
export async function shapesRun(
  shapes: ShapesXml,
  picture: Picture,
  text: FigureText,
  resources: ExportResources,
): Promise<ImageRun> {
  const data = await writePng({ picture, dpi: READING_DPI }, resources);
  return new ShapesRun({ type: 'png', data, ...placed(picture, text) }, shapes);
}

function placed({ width, height, title }: Picture, { heading, altText }: FigureText) {
  return {
    transformation: { width, height },
    altText: { name: heading, title: xmlCharacters(title), description: xmlCharacters(altText) },
  };
}

/** A run that offers shapes, and a picture to programs that know none (ISO/IEC 29500-3, 10.2). */
class ShapesRun extends ImageRun {
  constructor(fallback: IImageOptions, { canvas, group }: ShapesXml) {
    super(fallback);
    const picture = this.root.pop();
    if (!(picture instanceof XmlComponent)) throw new Error('docx wrote a picture without a drawing');
    const otherwise = new BuilderElement({ name: 'mc:Fallback', children: [picture] });
    const children = [choice('wpc', canvas), choice('wpg', group), otherwise];
    this.root.push(new BuilderElement({ name: 'mc:AlternateContent', children }));
  }
}

function choice(requires: string, xml: string): XmlComponent {
  return new BuilderElement<{ readonly requires: string }>({
    name: 'mc:Choice',
    attributes: { requires: { key: 'Requires', value: requires } },
    children: [ImportedXmlComponent.fromXmlString(xml)],
  });
}
