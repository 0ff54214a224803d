import { xmlText } from '../xml/characters.ts';
import { element, XML_DECLARATION } from '../xml/element.ts';
import { COLOUR_MAP } from './master.ts';
import { placeXml, preset } from './paint-xml.ts';
import { NAMESPACES, shapeTree } from './slide.ts';

/** The page that notes are printed on, EMU: the slide above, the words below. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 } as const;

/** Px. */
const PICTURE = { x: 36, y: 72, width: 648, height: 364 };
const WORDS = { x: 72, y: 462, width: 576, height: 440 };

/** The master of notes. */
export function notesMaster(): string {
  return (
    XML_DECLARATION +
    element(
      'p:notesMaster',
      NAMESPACES,
      element(
        'p:cSld',
        {},
        element('p:bg', {}, element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' }))),
        shapeTree([picture(2), words(3, element('a:p', {}, element('a:endParaRPr', { lang: 'en-GB' })))]),
      ),
      element('p:clrMap', COLOUR_MAP),
      element(
        'p:notesStyle',
        {},
        element(
          'a:lvl1pPr',
          { algn: 'l' },
          element('a:spcBef', {}, element('a:spcPts', { val: 400 })),
          element('a:defRPr', { sz: 1200 }),
        ),
      ),
    )
  );
}

/** The notes of a slide, a paragraph each. */
export function notesSlide(paragraphs: readonly string[], language: string): string {
  const all = paragraphs.length === 0 ? [''] : paragraphs;
  const written = all.map((text) =>
    text === ''
      ? element('a:p', {}, element('a:endParaRPr', { lang: language }))
      : element('a:p', {}, element('a:r', {}, element('a:rPr', { lang: language }), element('a:t', {}, xmlText(text)))),
  );
  return (
    XML_DECLARATION +
    element(
      'p:notes',
      NAMESPACES,
      element('p:cSld', {}, shapeTree([picture(2), words(3, written.join(''))])),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    )
  );
}

function picture(id: number): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `#${id}` }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg' })),
    ),
    element('p:spPr', {}, placeXml(PICTURE), preset('rect')),
  );
}

function words(id: number, content: string): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `#${id}` }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'body', idx: 1 })),
    ),
    element('p:spPr', {}, placeXml(WORDS), preset('rect')),
    element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), content),
  );
}
