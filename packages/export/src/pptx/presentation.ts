import { strToU8, zipSync } from 'fflate';
import { ZIP_TIME } from '../dates.ts';
import { xmlText } from '../xml/characters.ts';
import { element, XML_DECLARATION } from '../xml/element.ts';
import { slideLayout, slideMaster } from './master.ts';
import { NOTES_SIZE, notesMaster, notesSlide } from './notes.ts';
import { type Palette, PRINTED } from './palette.ts';
import { type LayoutName, NAMESPACES, type Slide } from './slide.ts';
import type { Medium } from './slide-parts.ts';
import { themeXml } from './theme.ts';
import { emu, SLIDE } from './units.ts';

/** A presentation, before it is packed. */
export interface Presentation {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** `2026-11-22`. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  readonly palette: Palette;
  readonly slides: readonly Slide[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const LAYOUTS: readonly LayoutName[] = ['figure', 'text'];
const LAYOUT_TITLES = { figure: 'Title and figure', text: 'Title and text' } as const;

/** The bytes of a PPTX file (ECMA-376, transitional). The same presentation gives the same bytes. */
export function packPresentation(presentation: Presentation): Uint8Array {
  const media = new Media();
  const parts = new Map<string, string>();
  const { slides, language, palette, title } = presentation;
  parts.set('ppt/presentation.xml', presentationXml(slides.length));
  parts.set('ppt/_rels/presentation.xml.rels', relations(presentationRelations(slides.length)));
  parts.set('ppt/presProps.xml', XML_DECLARATION + element('p:presentationPr', NAMESPACES));
  parts.set('ppt/tableStyles.xml', tableStyles());
  parts.set('ppt/theme/theme1.xml', themeXml(title, palette));
  parts.set('ppt/theme/theme2.xml', themeXml(title, PRINTED));
  parts.set('ppt/slideMasters/slideMaster1.xml', slideMaster(LAYOUTS.length));
  parts.set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relations([
      ...LAYOUTS.map((_, i) => [`rId${i + 1}`, 'slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`] as const),
      [`rId${LAYOUTS.length + 1}`, 'theme', '../theme/theme1.xml'],
    ]),
  );
  LAYOUTS.forEach((name, i) => {
    parts.set(`ppt/slideLayouts/slideLayout${i + 1}.xml`, slideLayout(LAYOUT_TITLES[name], name === 'text'));
    parts.set(
      `ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`,
      relations([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    );
  });
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMaster());
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', relations([['rId1', 'theme', '../theme/theme2.xml']]));
  slides.forEach((slide, i) => {
    const n = i + 1;
    parts.set(`ppt/slides/slide${n}.xml`, XML_DECLARATION + slide.xml);
    parts.set(`ppt/slides/_rels/slide${n}.xml.rels`, slideRelations(slide, n, media));
    parts.set(`ppt/notesSlides/notesSlide${n}.xml`, notesSlide(slide.notes, language));
    parts.set(
      `ppt/notesSlides/_rels/notesSlide${n}.xml.rels`,
      relations([
        ['rId1', 'notesMaster', '../notesMasters/notesMaster1.xml'],
        ['rId2', 'slide', `../slides/slide${n}.xml`],
      ]),
    );
  });
  parts.set('docProps/core.xml', coreProperties(presentation));
  parts.set('docProps/app.xml', appProperties());
  parts.set('_rels/.rels', packageRelations());
  return zipped([['[Content_Types].xml', contentTypes([...parts.keys()])], ...parts], media);
}

/** The pictures of all slides, each once. */
class Media {
  readonly files: { readonly path: string; readonly data: Uint8Array }[] = [];

  nameOf({ data, extension }: Medium): string {
    const known = this.files.findIndex((file) => file.data === data);
    if (known >= 0) return this.files[known]?.path ?? '';
    const path = `image${this.files.length + 1}.${extension}`;
    this.files.push({ path, data });
    return path;
  }
}

function zipped(parts: readonly (readonly [string, string])[], media: Media): Uint8Array {
  const files = Object.fromEntries([
    ...parts.map(([path, xml]) => [path, [strToU8(xml), { mtime: ZIP_TIME, level: 6 }]] as const),
    ...media.files.map(({ path, data }) => [`ppt/media/${path}`, [data, { mtime: ZIP_TIME, level: 0 }]] as const),
  ]);
  return zipSync(files as Parameters<typeof zipSync>[0]);
}

type Related = readonly [id: string, type: string, target: string];

function relations(all: readonly Related[], more: readonly string[] = []): string {
  const written = all.map(([Id, type, Target]) => element('Relationship', { Id, Type: `${OFFICE}/${type}`, Target }));
  return XML_DECLARATION + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...written, ...more);
}

function slideRelations({ layout, relations: own }: Slide, n: number, media: Media): string {
  const images = own.flatMap((one): readonly Related[] =>
    one.kind === 'image' ? [[one.id, 'image', `../media/${media.nameOf(one.medium)}`]] : [],
  );
  const links = own.flatMap((one) =>
    one.kind === 'link'
      ? [element('Relationship', { Id: one.id, Type: `${OFFICE}/hyperlink`, Target: one.href, TargetMode: 'External' })]
      : [],
  );
  return relations(
    [
      ['rId1', 'slideLayout', `../slideLayouts/slideLayout${LAYOUTS.indexOf(layout) + 1}.xml`],
      ['rId2', 'notesSlide', `../notesSlides/notesSlide${n}.xml`],
      ...images,
    ],
    links,
  );
}

/** rId1 is the slide master, rId2 the notes' master; slides come behind. */
function presentationXml(slides: number): string {
  const ids = Array.from({ length: slides }, (_, i) => element('p:sldId', { id: 256 + i, 'r:id': `rId${i + 3}` }));
  return (
    XML_DECLARATION +
    element(
      'p:presentation',
      { ...NAMESPACES, saveSubsetFonts: 1 },
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
      element('p:sldIdLst', {}, ...ids),
      element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
      element('p:notesSz', NOTES_SIZE),
    )
  );
}

function presentationRelations(slides: number): readonly Related[] {
  return [
    ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
    ['rId2', 'notesMaster', 'notesMasters/notesMaster1.xml'],
    ...Array.from({ length: slides }, (_, i) => [`rId${i + 3}`, 'slide', `slides/slide${i + 1}.xml`] as const),
    [`rId${slides + 3}`, 'presProps', 'presProps.xml'],
    [`rId${slides + 4}`, 'theme', 'theme/theme1.xml'],
    [`rId${slides + 5}`, 'tableStyles', 'tableStyles.xml'],
  ];
}

function packageRelations(): string {
  const core = element('Relationship', {
    Id: 'rId2',
    Type: `${PACKAGE}/relationships/metadata/core-properties`,
    Target: 'docProps/core.xml',
  });
  return relations(
    [
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ],
    [core],
  );
}

const PRESENTATION_ML = 'application/vnd.openxmlformats-officedocument.presentationml';

/** By the beginning of their path. */
const TYPES: readonly (readonly [string, string])[] = [
  ['ppt/presentation.xml', `${PRESENTATION_ML}.presentation.main+xml`],
  ['ppt/presProps.xml', `${PRESENTATION_ML}.presProps+xml`],
  ['ppt/tableStyles.xml', `${PRESENTATION_ML}.tableStyles+xml`],
  ['ppt/theme/', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['ppt/slideMasters/', `${PRESENTATION_ML}.slideMaster+xml`],
  ['ppt/slideLayouts/', `${PRESENTATION_ML}.slideLayout+xml`],
  ['ppt/notesMasters/', `${PRESENTATION_ML}.notesMaster+xml`],
  ['ppt/notesSlides/', `${PRESENTATION_ML}.notesSlide+xml`],
  ['ppt/slides/', `${PRESENTATION_ML}.slide+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

function contentTypes(paths: readonly string[]): string {
  const usual = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['svg', 'image/svg+xml'],
  ].map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
  const own = paths.flatMap((path) => {
    const type = path.endsWith('.rels') ? undefined : TYPES.find(([start]) => path.startsWith(start));
    return type === undefined ? [] : [element('Override', { PartName: `/${path}`, ContentType: type[1] })];
  });
  return XML_DECLARATION + element('Types', { xmlns: `${PACKAGE}/content-types` }, ...usual, ...own);
}

function tableStyles(): string {
  return (
    XML_DECLARATION +
    element('a:tblStyleLst', { 'xmlns:a': NAMESPACES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' })
  );
}

function coreProperties({ title, author, description, date, language }: Presentation): string {
  const time = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, xmlText(title)),
      element('dc:creator', {}, xmlText(author)),
      element('dc:description', {}, xmlText(description)),
      element('cp:lastModifiedBy', {}, xmlText(author)),
      time('dcterms:created'),
      time('dcterms:modified'),
      element('dc:language', {}, xmlText(language)),
    )
  );
}

function appProperties(): string {
  return (
    XML_DECLARATION +
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('PresentationFormat', {}, 'Widescreen'),
    )
  );
}
