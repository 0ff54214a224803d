import { boxAround, type Course, courseOf } from '../office/course.ts';
import type { Glue, OfficeConnector, OfficeImage, OfficeItem, OfficeShape } from '../office/office-drawing.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { element } from '../xml/element.ts';
import { fillXml, freeform, geometryXml, lineXml, placeXml, preset } from './paint-xml.ts';
import type { Palette } from './palette.ts';
import type { Medium, SlideParts } from './slide-parts.ts';
import { textBody } from './text-xml.ts';
import { emu } from './units.ts';

/** What items are written with. */
export interface ItemTools {
  readonly parts: SlideParts;
  readonly palette: Palette;
  /** Pixels in the place of pictures that only newer programs draw. */
  readonly fallbackOf: (image: OfficeImage) => Medium | undefined;
}

/** The items of a slide in their order, which is that of reading; the one whose role is `title` becomes the slide's title. */
export function itemsXml(items: readonly OfficeItem[], tools: ItemTools): readonly string[] {
  const ids = new Map<string, number>();
  const numbered = items.map((item) => {
    const id = tools.parts.nextId();
    if (item.kind === 'shape') ids.set(item.key, id);
    return { item, id };
  });
  const written = (one: (typeof numbered)[number]): string => {
    if (one.item.kind === 'shape') return shapeXml(one.item, one.id, tools);
    return one.item.kind === 'image' ? imageXml(one.item, one.id, tools) : connectorXml(one.item, one.id, ids, tools);
  };
  return families(numbered).map(([first, ...parts]) => {
    if (first.item.kind !== 'shape' || parts.length === 0) return written(first);
    return groupXml(first.item, tools.parts.nextId(), [first, ...parts].map(written));
  });
}

/** Items by themselves, but a card together with what stands in it. */
function families<T extends { readonly item: OfficeItem }>(items: readonly T[]): readonly (readonly [T, ...T[]])[] {
  const found: [T, ...T[]][] = [];
  for (const one of items) {
    const last = found.at(-1);
    const card = last?.[0].item;
    const isPart = one.item.kind === 'shape' && card?.kind === 'shape' && one.item.within === card.key;
    if (isPart && last !== undefined) last.push(one);
    else found.push([one]);
  }
  return found;
}

/** A card with what stands in it: who moves it moves all. The places of the group's shapes are those of the slide. */
function groupXml(card: OfficeShape, id: number, shapes: readonly string[]): string {
  const corner = { x: emu(card.x), y: emu(card.y) };
  const size = { cx: emu(card.width), cy: emu(card.height) };
  return element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, namedXml(id, card), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', corner),
        element('a:ext', size),
        element('a:chOff', corner),
        element('a:chExt', size),
      ),
    ),
    ...shapes,
  );
}

/** The name and the alternative text of a shape; one that has neither that nor words of its own is decoration. */
function namedXml(
  id: number,
  { name, altText }: { readonly name: string; readonly altText?: string },
  hasWords = false,
): string {
  const attributes = { id, name: xmlCharacters(name) };
  if (altText !== undefined) return element('p:cNvPr', { ...attributes, descr: xmlCharacters(altText) });
  if (hasWords) return element('p:cNvPr', attributes);
  const decorative = element('adec:decorative', {
    'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
    val: 1,
  });
  const extension = element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, decorative);
  return element('p:cNvPr', attributes, element('a:extLst', {}, extension));
}

function shapeXml(shape: OfficeShape, id: number, tools: ItemTools): string {
  const { parts, palette } = tools;
  const { geometry, text, stroke } = shape;
  if (geometry.kind === 'freeform' && geometry.points.length === 2) return lineShape(shape, id, tools);
  const isTitle = shape.role === 'title';
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      namedXml(id, isTitle ? { name: shape.name } : shape, text !== undefined),
      element(
        'p:cNvSpPr',
        shape.text !== undefined && shape.fill === undefined && stroke === undefined && !isTitle ? { txBox: 1 } : {},
      ),
      element('p:nvPr', {}, isTitle ? element('p:ph', { type: 'title' }) : ''),
    ),
    element(
      'p:spPr',
      {},
      placeXml(shape),
      geometryXml(geometry, shape),
      fillXml(shape, palette),
      lineXml(stroke, palette),
    ),
    text === undefined ? '' : textBody(text, geometry, palette, parts),
  );
}

/** A line that joins nothing, such as the ceiling. */
function lineShape(shape: OfficeShape, id: number, { palette }: ItemTools): string {
  const [start, end] = shape.geometry.kind === 'freeform' ? shape.geometry.points : [];
  const falls = (end?.x ?? 0) < (start?.x ?? 0) !== (end?.y ?? 0) < (start?.y ?? 0);
  return element(
    'p:cxnSp',
    {},
    element('p:nvCxnSpPr', {}, namedXml(id, shape), element('p:cNvCxnSpPr'), element('p:nvPr')),
    element(
      'p:spPr',
      {},
      placeXml(shape, { flipV: falls && shape.width > 0 && shape.height > 0 ? '1' : undefined }),
      preset('line'),
      lineXml(shape.stroke, palette),
    ),
  );
}

function connectorXml(
  connector: OfficeConnector,
  id: number,
  ids: ReadonlyMap<string, number>,
  { palette }: ItemTools,
): string {
  const course = courseOf(connector.points);
  const glued = (name: string, glue: Glue | undefined): string => {
    const shape = glue && ids.get(glue.key);
    return shape === undefined ? '' : element(name, { id: shape, idx: glue?.site });
  };
  const isFree = course.kind === 'free';
  const turn = isFree
    ? {}
    : {
        rot: course.turned === 0 ? undefined : `${course.turned * 60_000}`,
        flipH: course.flipH ? '1' : undefined,
        flipV: course.flipV ? '1' : undefined,
      };
  const line = element('a:noFill') + lineXml(connector.stroke, palette, connector.head);
  const written = element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      namedXml(id, connector),
      element('p:cNvCxnSpPr', {}, glued('a:stCxn', connector.from), glued('a:endCxn', connector.to)),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      placeXml(course.box, turn),
      isFree ? freeform(course.points, false, course.box) : preset(course.preset, course.adjusts),
      line,
    ),
  );
  return isDrawnAlike(course) ? written : orAsFreeform(written, connector, id, line);
}

/** How far the bend of a connector may stand from its middle, 1/100 000 of its width, to be drawn there by every program. */
const NEAR_MIDDLE = 2_000;

/** Whether programs that route glued connectors anew, and know no adjustments, draw it as it is. */
function isDrawnAlike(course: Course): boolean {
  if (course.kind === 'free' || course.turned !== 0) return false;
  const [bend, ...more] = course.adjusts;
  return bend === undefined || (more.length === 0 && Math.abs(bend - 50_000) < NEAR_MIDDLE);
}

/**
 * A connector for programs that know PowerPoint 2010's namespace, all that keep adjustments, and the same course as a free form for the others,
 * LibreOffice among them: that would lead an arrow which runs around the outside through the cards. LibreOffice goes by
 * the prefix, and knows p14 by that name; PowerPoint goes by the namespace.
 */
function orAsFreeform(connector: string, { points, ...about }: OfficeConnector, id: number, line: string): string {
  const box = boxAround(points);
  const local = points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }));
  const shape = element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, namedXml(id, about), element('p:cNvSpPr'), element('p:nvPr')),
    element('p:spPr', {}, placeXml(box), freeform(local, false, box), line),
  );
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' },
    element(
      'mc:Choice',
      { 'xmlns:glue': 'http://schemas.microsoft.com/office/powerpoint/2010/main', Requires: 'glue' },
      connector,
    ),
    element('mc:Fallback', {}, shape),
  );
}

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

function imageXml(image: OfficeImage, id: number, { parts, fallbackOf }: ItemTools): string {
  const medium: Medium = { data: image.data, extension: EXTENSIONS[image.mediaType] };
  const fallback = fallbackOf(image);
  const vector =
    fallback === undefined
      ? ''
      : element(
          'a:extLst',
          {},
          element(
            'a:ext',
            { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
            element('asvg:svgBlip', {
              'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
              'r:embed': parts.image(medium),
            }),
          ),
        );
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      namedXml(id, image),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': parts.image(fallback ?? medium) }, vector),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, placeXml(image), preset('rect')),
  );
}
