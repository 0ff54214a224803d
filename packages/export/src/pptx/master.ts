import type { Rect } from '@theory-of-change/diagram';
import { element, XML_DECLARATION } from '../xml/element.ts';
import { placeXml, preset } from './paint-xml.ts';
import { NAMESPACES, shapeTree } from './slide.ts';
import { SLIDE } from './units.ts';

/** Px from the slide's edges: as wide as the figure's margins. */
export const MARGIN = 38;
/** Of slides of words: where their title, their text and their number stand, px. */
export const TITLE: Rect = { x: MARGIN, y: 34, width: SLIDE.width - 2 * MARGIN, height: 56 };
export const BODY: Rect = { x: MARGIN, y: 108, width: SLIDE.width - 2 * MARGIN, height: 556 };
const NUMBER: Rect = { x: SLIDE.width - MARGIN - 80, y: 682, width: 80, height: 22 };

/** Pt. */
export const TITLE_PT = 26;
export const BODY_PT = 16;

interface Placeholder {
  readonly type: 'title' | 'body' | 'sldNum';
  readonly idx?: number;
  readonly at: Rect;
}

const TITLE_PLACE: Placeholder = { type: 'title', at: TITLE };
const BODY_PLACE: Placeholder = { type: 'body', idx: 1, at: BODY };
const NUMBER_PLACE: Placeholder = { type: 'sldNum', idx: 12, at: NUMBER };

/** The master: places and styles of titles, texts and numbers on the theme's paper. */
export function slideMaster(layouts: number): string {
  const ids = Array.from({ length: layouts }, (_, i) =>
    element('p:sldLayoutId', { id: 2_147_483_649 + i, 'r:id': `rId${i + 1}` }),
  );
  const paper = element('p:bgPr', {}, schemeFill('bg1'), element('a:effectLst'));
  return (
    XML_DECLARATION +
    element(
      'p:sldMaster',
      NAMESPACES,
      element(
        'p:cSld',
        {},
        element('p:bg', {}, paper),
        shapeTree([TITLE_PLACE, BODY_PLACE, NUMBER_PLACE].map((place, i) => placeholder(place, i + 2))),
      ),
      element('p:clrMap', COLOUR_MAP),
      element('p:sldLayoutIdLst', {}, ...ids),
      element('p:txStyles', {}, titleStyle(), bodyStyle(), element('p:otherStyle')),
    )
  );
}

export const COLOUR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const;

/** A layout: with a title and a number, `text` also with a text. */
export function slideLayout(name: string, hasText: boolean): string {
  const places = hasText ? [TITLE_PLACE, BODY_PLACE, NUMBER_PLACE] : [TITLE_PLACE, NUMBER_PLACE];
  return (
    XML_DECLARATION +
    element(
      'p:sldLayout',
      { ...NAMESPACES, type: hasText ? 'obj' : 'titleOnly', preserve: 1 },
      element('p:cSld', { name }, shapeTree(places.map((place, i) => placeholder(place, i + 2)))),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    )
  );
}

function placeholder({ type, idx, at }: Placeholder, id: number): string {
  const isNumber = type === 'sldNum';
  const field = element(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    element('a:rPr', { lang: 'en-GB' }),
    element('a:t', {}, '‹#›'),
  );
  const small = element(
    'a:lvl1pPr',
    { algn: 'r' },
    element('a:defRPr', { sz: 1000 }, schemeFill('tx2'), element('a:latin', { typeface: '+mn-lt' })),
  );
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `#${id}` }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type, ...(isNumber ? { sz: 'quarter' } : {}), idx })),
    ),
    element('p:spPr', {}, placeXml(at), preset('rect')),
    element(
      'p:txBody',
      {},
      element(
        'a:bodyPr',
        { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: type === 'title' || isNumber ? 'ctr' : 't' },
        element('a:noAutofit'),
      ),
      element('a:lstStyle', {}, isNumber ? small : ''),
      element('a:p', {}, isNumber ? field : '', element('a:endParaRPr', { lang: 'en-GB' })),
    ),
  );
}

function schemeFill(val: string): string {
  return element('a:solidFill', {}, element('a:schemeClr', { val }));
}

function titleStyle(): string {
  return element(
    'p:titleStyle',
    {},
    element(
      'a:lvl1pPr',
      { algn: 'l' },
      element('a:lnSpc', {}, element('a:spcPct', { val: 95_000 })),
      element('a:buNone'),
      element('a:defRPr', { sz: TITLE_PT * 100, b: 1 }, schemeFill('tx1'), element('a:latin', { typeface: '+mj-lt' })),
    ),
  );
}

/** Two levels: paragraphs, and points in a list. */
function bodyStyle(): string {
  const run = element('a:defRPr', { sz: BODY_PT * 100 }, schemeFill('tx1'), element('a:latin', { typeface: '+mn-lt' }));
  const level = (name: string, indent: number, ...bullet: readonly string[]): string =>
    element(
      name,
      { marL: indent, indent: -indent, algn: 'l' },
      element('a:spcBef', {}, element('a:spcPts', { val: 600 })),
      ...bullet,
      run,
    );
  return element(
    'p:bodyStyle',
    {},
    level('a:lvl1pPr', 0, element('a:buNone')),
    level('a:lvl2pPr', 228_600, element('a:buFont', { typeface: 'Arial' }), element('a:buChar', { char: '•' })),
  );
}
