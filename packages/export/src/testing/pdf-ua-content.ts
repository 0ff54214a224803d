import type { PdfDict } from './pdf-file.ts';
import { pagesOf } from './pdf-pages.ts';
import { PdfSyntax, type PdfValue } from './pdf-syntax.ts';

const PAINTING = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|INLINE)$/;

/** Every mark on the page is read exactly once, or is decoration; no letter is missing from its font. */
export function contentFaults(catalog: PdfDict): readonly string[] {
  const read = mcidsOf(catalog);
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
    const referred = (read.get(page.number('StructParents')) ?? []).toSorted((one, other) => one - other);
    if (JSON.stringify(referred) !== JSON.stringify(marked.toSorted((one, other) => one - other))) {
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

/** The pieces of each page, by its key in the tree of parents, that the tree refers to. */
function mcidsOf(catalog: PdfDict): ReadonlyMap<number | undefined, readonly number[]> {
  const found = new Map<number | undefined, number[]>();
  const add = (page: PdfDict | undefined, mcid: number): void => {
    const key = page?.number('StructParents');
    found.set(key, [...(found.get(key) ?? []), mcid]);
  };
  const walk = (element: PdfDict): void => {
    const page = element.dict('Pg');
    for (const child of element.items('K')) if (child.kind === 'number') add(page, child.value);
    for (const child of element.dicts('K')) {
      const mcid = child.number('MCID');
      if (child.name('Type') === 'MCR' && mcid !== undefined) add(child.dict('Pg') ?? page, mcid);
      else walk(child);
    }
  };
  for (const top of catalog.dict('StructTreeRoot')?.dicts('K') ?? []) walk(top);
  return found;
}
