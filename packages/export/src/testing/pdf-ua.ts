import { isLanguage } from './language-tag.ts';
import { PdfDict, type PdfFile } from './pdf-file.ts';
import { contentFaults } from './pdf-ua-content.ts';
import { structureFaults } from './pdf-ua-structure.ts';

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
    ...(catalog.dict('StructTreeRoot')?.has('RoleMap') ? ['02: a map of roles is not expected'] : []),
    ...(isLanguage(catalog.text('Lang')) ? [] : ['11-006: no language']),
    ...(catalog.dict('ViewerPreferences')?.boolean('DisplayDocTitle') === true ? [] : ['07-001: title is not shown']),
    ...(file.trailer.has('Encrypt') ? ['26-001: encrypted'] : []),
    ...(catalog.has('AcroForm') ? ['25: a form'] : []),
    ...(catalog.has('OCProperties') ? ['20: layers are not expected'] : []),
    ...(catalog.dict('Names')?.has('EmbeddedFiles') ? ['21: a file within the file'] : []),
    ...(catalog.dict('Names')?.has('JavaScript') ? ['29: a script'] : []),
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
