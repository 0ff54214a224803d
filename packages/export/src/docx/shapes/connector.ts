import { type Course, courseOf } from '../../office/course.ts';
import type { Glue, OfficeConnector } from '../../office/office-drawing.ts';
import { pathXml, placeXml, presetXml } from './geometry.ts';
import { namedXml, strokeXml } from './properties.ts';

/** A line of an arrow, glued to the shapes whose ids are in `ids`. */
export function connectorXml(connector: OfficeConnector, id: number, ids: ReadonlyMap<string, number>): string {
  const { from, to, stroke, head, points } = connector;
  return (
    `<wps:wsp>${namedXml(connector, id)}` +
    `<wps:cNvCnPr>${glueXml('stCxn', from, ids)}${glueXml('endCxn', to, ids)}</wps:cNvCnPr>` +
    `<wps:spPr>${courseXml(courseOf(points))}<a:noFill/>${strokeXml(stroke, head)}</wps:spPr><wps:bodyPr/></wps:wsp>`
  );
}

function glueXml(end: 'stCxn' | 'endCxn', glue: Glue | undefined, ids: ReadonlyMap<string, number>): string {
  const id = glue === undefined ? undefined : ids.get(glue.key);
  return glue === undefined || id === undefined ? '' : `<a:${end} id="${id}" idx="${glue.site}"/>`;
}

function courseXml(course: Course): string {
  if (course.kind === 'free') return placeXml(course.box) + pathXml(course.points, course.box, false);
  const adjusts = course.adjusts.map((value, i): [string, number] => [`adj${i + 1}`, value]);
  return placeXml(course.box, course) + presetXml(course.preset, adjusts);
}
