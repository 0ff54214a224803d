import type { DocumentWords } from '../words.ts';

/** What the words of the field mean, in Welsh. */
export const WELSH_TERMS: DocumentWords['terms'] = [
  {
    id: 'theory-of-change',
    term: 'Damcaniaeth newid',
    meaning: 'sut a pham y disgwylir i’r hyn a wnawn arwain, gam wrth gam, at y newidiadau a ddymunir',
  },
  { id: 'clinical', term: 'Lefel glinigol', meaning: 'sut mae cymorth yn newid pethau rhwng un teulu a’i ymarferwyr' },
  {
    id: 'system',
    term: 'Lefel system',
    meaning: 'yr hyn y mae tîm yn ei newid mewn poblogaeth, ei gwasanaethau a’i gweithlu',
  },
  { id: 'activity', term: 'Gweithgaredd', meaning: 'yr hyn y mae’r tîm yn ei wneud' },
  { id: 'output', term: 'Allbwn', meaning: 'cynnyrch uniongyrchol gweithgaredd, y gellir ei gyfrif' },
  {
    id: 'outcome',
    term: 'Canlyniad',
    meaning:
      'newid mewn pobl, perthnasoedd neu wasanaethau; gwelir rhai tymor byr erbyn diwedd y gwaith, rhai tymor canolig ar ei ôl, a rhai tymor hir fel arfer mewn cymuned gyfan',
  },
  { id: 'impact', term: 'Effaith', meaning: 'y newid parhaol, ehangach y mae’r canlyniadau’n cyfrannu ato' },
  {
    id: 'ceiling',
    term: 'Terfyn atebolrwydd',
    meaning:
      'y llinell y mesurir newid ac y cymerir cyfrifoldeb amdano hyd ati; mae’r hyn sydd y tu hwnt iddi’n dibynnu ar lawer o bethau eraill',
  },
  { id: 'assumption', term: 'Tybiaeth', meaning: 'amod y tu hwnt i’n rheolaeth y mae cam yn dibynnu arno' },
  { id: 'enabler', term: 'Galluogwr', meaning: 'rhywbeth yn yr amgylchiadau sy’n helpu' },
  { id: 'risk', term: 'Risg', meaning: 'yr hyn a allai fynd o’i le, neu wneud niwed heb i neb fwriadu hynny' },
  { id: 'indicator', term: 'Dangosydd', meaning: 'yr hyn a fyddai’n dangos bod newid yn digwydd' },
  { id: 'measure', term: 'Mesur', meaning: 'yr offeryn neu’r cofnod y darllenir dangosydd ohono' },
  { id: 'baseline', term: 'Llinell sylfaen', meaning: 'lle mae dangosydd cyn i’r gwaith ddechrau' },
  { id: 'feedback', term: 'Adborth', meaning: 'newid sydd yn ei dro’n cryfhau un cynharach' },
  {
    id: 'eif',
    term: 'Arweinlyfr EIF',
    meaning:
      'graddau rhaglenni gan yr Early Intervention Foundation, o NE (canfuwyd yn aneffeithiol) a NL2 hyd at 4+ (y dystiolaeth gryfaf); os nad yw rhaglen wedi’i rhestru, nid yw wedi cael ei graddio, ac nid yw hynny’n dweud dim yn ei herbyn',
  },
  {
    id: 'hexagon',
    term: 'Hecsagon',
    meaning:
      'offeryn y National Implementation Research Network sy’n sgorio pa mor addas yw rhaglen i le: angen, addasrwydd a chapasiti’r safle; tystiolaeth, defnyddioldeb a chymorth y rhaglen; 1 (isel) i 5 (uchel) yr un',
  },
];
