import { isLanguage } from './language-tag.ts';
import type { PdfDict } from './pdf-file.ts';
import { pagesOf } from './pdf-pages.ts';

const BLOCKS = ['P', 'L', 'Sect', 'Figure', 'Table'] as const;
const INLINE = ['Span', 'Link'] as const;

/** The structure types of ISO 32000-1, 14.8.4, that may come in our files, and what may stand in each; words where it says so. */
const CHILDREN: Readonly<Record<string, { readonly inner: readonly string[]; readonly hasWords: boolean }>> = {
  Document: { inner: ['H1', ...BLOCKS], hasWords: false },
  Sect: { inner: ['H1', 'H2', 'H3', 'H4', 'TOC', ...BLOCKS], hasWords: false },
  L: { inner: ['LI'], hasWords: false },
  LI: { inner: ['Lbl', 'LBody'], hasWords: false },
  Lbl: { inner: [], hasWords: true },
  LBody: { inner: ['L', 'P', ...INLINE], hasWords: true },
  H1: { inner: INLINE, hasWords: true },
  H2: { inner: INLINE, hasWords: true },
  H3: { inner: INLINE, hasWords: true },
  H4: { inner: INLINE, hasWords: true },
  P: { inner: INLINE, hasWords: true },
  Span: { inner: [], hasWords: true },
  Link: { inner: [], hasWords: true },
  Figure: { inner: [], hasWords: true },
  Table: { inner: ['THead', 'TBody'], hasWords: false },
  THead: { inner: ['TR'], hasWords: false },
  TBody: { inner: ['TR'], hasWords: false },
  TR: { inner: ['TH', 'TD'], hasWords: false },
  TH: { inner: INLINE, hasWords: true },
  TD: { inner: INLINE, hasWords: true },
  TOC: { inner: ['TOCI'], hasWords: false },
  TOCI: { inner: ['Reference'], hasWords: false },
  Reference: { inner: ['Link'], hasWords: true },
};

/** Matterhorn 02, 09, 11, 13 to 16 and 28, as far as the tree shows them. */
export function structureFaults(catalog: PdfDict): readonly string[] {
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
    if (element.has('Lang') && !isLanguage(element.text('Lang'))) faults.push('11: a language that is none');
    faults.push(...(OWN_FAULTS[tag]?.(element) ?? []));
    const words = element.items('K').filter(({ kind }) => kind === 'number').length;
    if (words > 0 && allowed?.hasWords === false) faults.push(`09: words in ${tag}`);
    for (const child of element.dicts('K')) {
      if (child.has('Type') && child.name('Type') !== 'StructElem') continue;
      const inner = child.name('S') ?? '';
      if (!allowed?.inner.includes(inner)) faults.push(`09: ${inner} in ${tag}`);
      walk(child);
    }
  };
  for (const top of root.dicts('K')) walk(top);
  if (level === 0) faults.push('14: no heading');
  return [...faults, ...annotationFaults(catalog, root)];
}

const OWN_FAULTS: Readonly<Record<string, (element: PdfDict) => readonly string[]>> = {
  Figure: (figure) => [
    ...(figure.text('Alt') ? [] : ['13-004: a figure without words']),
    ...(figure.dict('A')?.items('BBox').length === 4 ? [] : ['13: a figure without its box']),
  ],
  L: (list) => (list.dicts('K').length > 0 ? [] : ['16: a list without items']),
  LI: (item) => (item.dicts('K').some((child) => child.name('S') === 'LBody') ? [] : ['16: an item without a body']),
  Table: tableFaults,
  Link: (link) => {
    const objects = link.dicts('K').filter((child) => child.name('Type') === 'OBJR');
    return objects.length > 0 && objects.every((object) => object.dict('Obj')?.name('Subtype') === 'Link')
      ? []
      : ['28-011: a link without its annotation'];
  },
};

/** Rows are as long as each other, and every cell has a header of its column and one of its row. */
function tableFaults(table: PdfDict): readonly string[] {
  const rows = table.dicts('K').flatMap((part) => part.dicts('K').map((row) => ({ part: part.name('S'), row })));
  const lengths = new Set(rows.map(({ row }) => row.dicts('K').length));
  const headers = rows.flatMap(({ row }) => row.dicts('K').filter((cell) => cell.name('S') === 'TH'));
  const isHeaded = rows.every(({ part, row }) =>
    part === 'THead' ? row.dicts('K').every((cell) => cell.name('S') === 'TH') : row.dicts('K')[0]?.name('S') === 'TH',
  );
  return [
    ...(lengths.size === 1 ? [] : ['15-003: a table whose rows are not alike']),
    ...(isHeaded ? [] : ['15-003: cells without a header']),
    ...(headers.every((cell) => ['Column', 'Row'].includes(cell.dict('A')?.name('Scope') ?? ''))
      ? []
      : ['15-003: a header without a scope']),
    ...(table.dict('A')?.text('Summary') ? [] : ['a table without a summary']),
  ];
}

/** Every annotation is a link with words, in the tree and in the tree of parents; pages are walked by structure. */
function annotationFaults(catalog: PdfDict, root: PdfDict): readonly string[] {
  const parents = parentsOf(root);
  return pagesOf(catalog).flatMap((page) => {
    const annotations = page.dicts('Annots');
    return [
      ...(page.number('StructParents') === undefined && page.has('Contents') && hasMarks(page)
        ? ['01: a page without its place in the tree of parents']
        : []),
      ...(page.name('Tabs') === 'S' ? [] : ['28-009: a page that is not walked by its structure']),
      ...annotations.flatMap((annotation) => {
        const parent = parents.get(annotation.number('StructParent') ?? -1);
        return [
          ...(annotation.name('Subtype') === 'Link' ? [] : ['28: an annotation that is no link']),
          ...(annotation.text('Contents') ? [] : ['28-012: a link without words']),
          ...(parent?.name('S') === 'Link' ? [] : ['28-010: an annotation outside of the tree']),
          ...(parent?.dicts('K').some((child) => isOn(child, page)) ? [] : ['28: a link that says another page']),
        ];
      }),
    ];
  });
}

function hasMarks(page: PdfDict): boolean {
  const content = page.dict('Contents')?.stream ?? new Uint8Array();
  return Buffer.from(content).includes('/MCID');
}

/** Whether an object reference says that page: pages are told apart by their own content. */
function isOn(child: PdfDict, page: PdfDict): boolean {
  return child.name('Type') === 'OBJR' && child.dict('Pg')?.number('StructParents') === page.number('StructParents');
}

/** What the tree of parents says of each key: pdfkit writes it in one piece. */
function parentsOf(root: PdfDict): ReadonlyMap<number, PdfDict> {
  const found = new Map<number, PdfDict>();
  const tree = root.dict('ParentTree');
  const nums = tree?.items('Nums') ?? [];
  for (let i = 0; i + 1 < nums.length; i += 2) {
    const key = nums[i];
    const value = tree?.dictAt('Nums', i + 1);
    if (key?.kind === 'number' && value !== undefined) found.set(key.value, value);
  }
  return found;
}
