import { element } from '../xml/element.ts';
import type { Relation, SlideParts } from './slide-parts.ts';

/** The layouts of the presentation: a title over what stands free, or over a text. */
export type LayoutName = 'figure' | 'text';

/** A finished slide. */
export interface Slide {
  readonly title: string;
  readonly layout: LayoutName;
  readonly xml: string;
  readonly relations: readonly Relation[];
  /** Paragraphs of the speaker's notes. */
  readonly notes: readonly string[];
}

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The tree of a slide's shapes, in reading order. */
export function shapeTree(shapes: readonly string[]): string {
  const root = element('p:cNvPr', { id: 1, name: '' });
  const zero = (name: string): string => element(name, { x: 0, y: 0 });
  const none = (name: string): string => element(name, { cx: 0, cy: 0 });
  return element(
    'p:spTree',
    {},
    element('p:nvGrpSpPr', {}, root, element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, element('a:xfrm', {}, zero('a:off'), none('a:ext'), zero('a:chOff'), none('a:chExt'))),
    ...shapes,
  );
}

/** A slide of these shapes, with its number at the foot. */
export function slideOf(
  about: { readonly title: string; readonly layout: LayoutName; readonly notes: readonly string[] },
  shapes: readonly string[],
  parts: SlideParts,
): Slide {
  const tree = shapeTree([...shapes, slideNumber(parts)]);
  const xml = element(
    'p:sld',
    NAMESPACES,
    element('p:cSld', {}, tree),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
  return { ...about, xml, relations: parts.relations };
}

function slideNumber(parts: SlideParts): string {
  const id = parts.nextId();
  const field = element(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    element('a:rPr', { lang: parts.language }),
    element('a:t', {}, '‹#›'),
  );
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `#${id}` }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldNum', sz: 'quarter', idx: 12 })),
    ),
    element('p:spPr'),
    element(
      'p:txBody',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, field, element('a:endParaRPr', { lang: parts.language })),
    ),
  );
}
