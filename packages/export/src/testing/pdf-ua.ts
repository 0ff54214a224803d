import { PdfDict, type PdfFile } from './pdf-file.ts';
import { PdfSyntax, type PdfValue } from './pdf-syntax.ts';

/** The structure types of ISO 32000-1, 14.8.4, that may come in our files, and what may stand in each. */
const CHILDREN: Readonly<Record<string, readonly string[] | 'content'>> = {
  Document: ['H1', 'P', 'Sect', 'Figure'],
  Sect: ['H2', 'H3', 'L', 'P', 'Figure'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  LBody: ['L', 'P'],
  H1: 'content',
  H2: 'content',
  H3: 'content',
  P: 'content',
  Figure: 'content',
};

const PAINTING = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|INLINE)$/;

/**
 * What a file breaks of the conditions of PDF/UA-1 (ISO 14289-1) that a machine can check, by the number of the Matterhorn
 * Protocol 1.1 (PDF Association); empty where nothing is amiss. No substitute for a full validator: it knows our files.
 */
export function accessibilityFaults(file: PdfFile): readonly string[] {
  const catalog = file.trailer.dict('Root') ?? new PdfDict(file, new Map());
  return [
    ...catalogFaults(file, catalog),
    ...metadataFaults(catalog),
    ...fontFaults(file),
    ...structureFaults(catalog),
    ...contentFaults(catalog),
  ];
}

function catalogFaults(file: PdfFile, catalog: PdfDict): readonly string[] {
  return [
    ...(catalog.dict('MarkInfo')?.boolean('Marked') === true ? [] : ['01-007: not marked as tagged']),
    ...(catalog.dict('MarkInfo')?.boolean('Suspects') === true ? ['02-001: suspects'] : []),
    ...(catalog.text('Lang') ? [] : ['11-006: no language']),
    ...(catalog.dict('ViewerPreferences')?.boolean('DisplayDocTitle') === true ? [] : ['07-001: title is not shown']),
    ...(file.trailer.has('Encrypt') ? ['26-001: encrypted'] : []),
    ...(catalog.has('AcroForm') ? ['25: a form'] : []),
    ...(pagesOf(catalog).some((page) => page.has('Annots')) ? ['28: annotations are not expected'] : []),
  ];
}

function metadataFaults(catalog: PdfDict): readonly string[] {
  const metadata = catalog.dict('Metadata');
  if (!metadata) return ['06-001: no metadata'];
  const xmp = new TextDecoder().decode(metadata.stream);
  return [
    ...(/<pdfuaid:part>\s*1\s*</.test(xmp) ? [] : ['06-002: not said to be PDF/UA-1']),
    ...(/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xmp) ? [] : ['06-003: no title']),
    ...(/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp) ? ['06-001: the metadata is no XML'] : []),
  ];
}

function fontFaults(file: PdfFile): readonly string[] {
  const fonts = file.dicts.filter((dict) => dict.name('Type') === 'Font' && dict.name('Subtype') === 'Type0');
  if (fonts.length === 0) return ['31: no fonts'];
  return fonts.flatMap((font) => {
    const name = font.name('BaseFont');
    const [descendant] = font.dicts('DescendantFonts');
    return [
      ...(descendant?.dict('FontDescriptor')?.has('FontFile2') ? [] : [`31-009: ${name} is not embedded`]),
      ...(descendant?.name('CIDToGIDMap') === 'Identity' ? [] : [`31-006: ${name} has no CIDToGIDMap`]),
      ...(font.dict('ToUnicode') ? [] : [`31-027: ${name} has no Unicode`]),
    ];
  });
}

function structureFaults(catalog: PdfDict): readonly string[] {
  const root = catalog.dict('StructTreeRoot');
  if (!root) return ['01-001: no structure'];
  const faults: string[] = [];
  let level = 0;
  const walk = (element: PdfDict): void => {
    const tag = element.name('S') ?? '';
    const allowed = CHILDREN[tag];
    if (allowed === undefined) faults.push(`02-001: ${tag} is no type that we write`);
    const heading = /^H(\d)$/.exec(tag);
    if (heading) {
      const own = Number(heading[1]);
      if (own > level + 1) faults.push(`14-003: H${own} after H${level}`);
      level = own;
    }
    if (tag === 'Figure') {
      if (!element.text('Alt')) faults.push('13-004: a figure without words');
      if (element.dict('A')?.items('BBox').length !== 4) faults.push('13: a figure without its box');
    }
    for (const child of element.dicts('K')) {
      const inner = child.name('S') ?? '';
      if (allowed === 'content' || !allowed?.includes(inner)) faults.push(`09: ${inner} in ${tag}`);
      walk(child);
    }
  };
  for (const top of root.dicts('K')) walk(top);
  return faults;
}

/** Every mark on the page is read exactly once, or is decoration; no letter is missing from its font. */
function contentFaults(catalog: PdfDict): readonly string[] {
  return pagesOf(catalog).flatMap((page) => {
    const contents = page.dict('Contents');
    if (!contents) return ['01: an empty page'];
    const faults: string[] = [];
    const marked: number[] = [];
    const open: string[] = [];
    for (const { name, operands } of operations(contents.stream)) {
      if (name === 'BDC' || name === 'BMC') {
        if (open.includes('Artifact')) faults.push('01-003: content inside an artifact');
        const [tag, properties] = operands;
        open.push(tag?.kind === 'name' ? tag.name : '');
        const mcid = properties?.kind === 'dict' ? properties.entries.get('MCID') : undefined;
        if (mcid?.kind === 'number') marked.push(mcid.value);
      } else if (name === 'EMC') {
        if (open.pop() === undefined) faults.push('01: an end without a beginning');
      } else if (PAINTING.test(name)) {
        if (open.length === 0) faults.push(`01-005: ${name} is neither content nor artifact`);
        if (operands.some(drawsNothing)) faults.push('31-030: a letter that the font does not have');
      }
    }
    if (open.length > 0) faults.push('01: marked content is not closed');
    const referred = mcidsOf(catalog).sort((one, other) => one - other);
    if (JSON.stringify(referred) !== JSON.stringify(marked.sort((one, other) => one - other))) {
      faults.push('01-006: the tree does not read every piece of the page exactly once');
    }
    return faults;
  });
}

interface Operation {
  readonly name: string;
  readonly operands: readonly PdfValue[];
}

function operations(stream: Uint8Array): readonly Operation[] {
  const syntax = new PdfSyntax(Buffer.from(stream).toString('latin1'));
  const found: Operation[] = [];
  let operands: PdfValue[] = [];
  while (!syntax.ended) {
    const value = syntax.next();
    if (value.kind === 'operator') {
      found.push({ name: value.name, operands });
      operands = [];
    } else operands.push(value);
  }
  return found;
}

/** Whether a shown string holds glyph 0, `.notdef`. */
function drawsNothing(operand: PdfValue): boolean {
  if (operand.kind === 'array') return operand.items.some(drawsNothing);
  if (operand.kind !== 'string') return false;
  return Array.from({ length: operand.bytes.length / 2 }, (_, index) => index * 2).some(
    (at) => operand.bytes[at] === 0 && operand.bytes[at + 1] === 0,
  );
}

/** The pieces of the page that the tree refers to. */
function mcidsOf(catalog: PdfDict): number[] {
  const found: number[] = [];
  const walk = (element: PdfDict): void => {
    for (const child of element.items('K')) if (child.kind === 'number') found.push(child.value);
    for (const child of element.dicts('K')) walk(child);
  };
  for (const top of catalog.dict('StructTreeRoot')?.dicts('K') ?? []) walk(top);
  return found;
}

function pagesOf(catalog: PdfDict): readonly PdfDict[] {
  return catalog.dict('Pages')?.dicts('Kids') ?? [];
}
