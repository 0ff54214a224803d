import type { OfficeShape } from '../../office/office-drawing.ts';
import { geometryXml, placeXml } from './geometry.ts';
import { fillXml, namedXml, strokeXml } from './properties.ts';
import { textXml } from './text.ts';

/** A shape of a canvas, with its words. */
export function shapeXml(shape: OfficeShape, id: number): string {
  return (
    `<wps:wsp>${namedXml(shape, id)}<wps:cNvSpPr/>` +
    `<wps:spPr>${placeXml(shape)}${geometryXml(shape)}${fillXml(shape)}${strokeXml(shape.stroke)}</wps:spPr>` +
    `${textXml(shape)}</wps:wsp>`
  );
}
