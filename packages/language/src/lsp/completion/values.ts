import { EIF_RATINGS, STAGES, type Stage, stageKeyword } from '@theory-of-change/model';
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { choicesOf } from '../../checks/values.ts';
import type { SettingRow } from '../../details/settings.ts';
import { type Document, isTextValue, isValueDetail } from '../../generated/ast.ts';
import { quote } from '../../grammar/quotes.ts';
import type { Raw } from '../../grammar/scanner.ts';
import { wordsOf } from '../../model/details.ts';
import { settingsOf } from '../../model/head.ts';
import { LANGUAGES } from './languages.ts';
import type { NameProposals } from './names.ts';
import type { PathProposals } from './paths.ts';
import { choice, type Proposal } from './proposal.ts';
import { clausesLeft, type Written } from './statement.ts';

const NAMED_AGES = ['pregnancy', 'birth'];
const AGE_UNITS = ['weeks', 'months', 'years'];
/** The Early Intervention Foundation's ratings of cost, from low to high. */
const COST_RATINGS = ['1', '2', '3', '4', '5'];
const MOMENTS = ['start', 'end'];

/** What the levels of evidence of the EIF Guidebook stand for; a `+` is more than the level, less than the next. */
const RATINGS: Readonly<Record<(typeof EIF_RATINGS)[number], string>> = {
  NE: 'found not effective',
  NL2: 'not level 2 yet',
  '2': 'preliminary evidence',
  '2+': 'more than level 2',
  '3': 'evidence of efficacy',
  '3+': 'more than level 3',
  '4': 'evidence of effectiveness',
  '4+': 'more than level 4',
  unlisted: 'not in the Guidebook, which is not NE',
};

/** Details whose words often stand in a file more than once, and have to be the same to be found together. */
const REPEATED: readonly string[] = [
  'funded by',
  'provider',
  'owner',
  'resource',
  'dose',
  'guidance',
  'collected at',
  'collected by',
];

/** Proposes what may stand after the words of the language. */
export class ValueProposals {
  readonly #names: NameProposals;
  readonly #paths: PathProposals;

  constructor(names: NameProposals, paths: PathProposals) {
    this.#names = names;
    this.#paths = paths;
  }

  /** What can follow a setting's word. */
  ofSetting(root: Document, { keyword, value, times }: SettingRow): readonly Proposal[] {
    switch (value.type) {
      case 'choice':
        return value.choices.map((one) => choice(one));
      case 'language':
        return LANGUAGES.map(([tag, name]) => choice(tag, name));
      case 'column':
      case 'column-words': {
        const given = settingsOf(root).flatMap((one) => (one.keyword === keyword && one.stage ? [one.stage] : []));
        const left = times === 'once-a-column' ? STAGES.filter((stage) => !given.includes(stage)) : STAGES;
        return left.map(column);
      }
      default:
        return [];
    }
  }

  /** What can follow a detail's word, or a value of it. */
  ofDetail(document: LangiumDocument, root: Document, written: Written, owner: AstNode): readonly Proposal[] {
    const clause = written.clauses.at(-1);
    if (clause !== undefined) return clauseValues(clause, written);
    const { keyword, value } = written.row;
    const given = namesIn(written.values);
    switch (value.type) {
      case 'names':
        return value.of.includes('measures')
          ? this.#names.forAges(document, root, value.of, given)
          : this.#names.of(document, value.of, given);
      case 'words-or-name':
        return [...this.#names.of(document, ['stakeholders']), ...repeated(root, keyword)];
      case 'theory':
        return [...this.#names.of(document, ['import']), ...this.#paths.files(document)];
      case 'choice':
        return choicesOf(value, owner).map((one) => choice(one));
      case 'rating':
        return EIF_RATINGS.map((one) => choice(one, RATINGS[one]));
      case 'ages':
        return NAMED_AGES.map((one) => choice(one));
      case 'moments':
        return [...MOMENTS.filter((one) => !given.includes(one)).map((one) => choice(one)), ...repeated(root, keyword)];
      default:
        return repeated(root, keyword);
    }
  }

  /** What can follow a value that is there: units of ages, and the clauses that the detail takes. */
  after(written: Written): readonly Proposal[] {
    const isAge = written.row.value.type === 'ages' && written.values.at(-1)?.kind === 'number';
    return [...(isAge ? AGE_UNITS : []), ...clausesLeft(written)].map(clauseWord);
  }
}

function clauseValues(clause: string, { row }: Written): readonly Proposal[] {
  if (clause === 'cost') return COST_RATINGS.map((one) => choice(one));
  return row.value.type === 'ages' ? NAMED_AGES.slice(1).map((one) => choice(one)) : [];
}

function clauseWord(label: string): Proposal {
  return { label, kind: CompletionItemKind.Keyword };
}

function column(stage: Stage): Proposal {
  return choice(stage, `the column \`${stageKeyword(stage)}\``);
}

/** The names in a list: `clinical.health` as one. */
function namesIn(values: readonly Raw[]): readonly string[] {
  return values
    .map(({ text }) => text)
    .join('')
    .split(',');
}

/** The words, in quotes, that the file has in the same detail elsewhere. */
function repeated(root: Document, keyword: string): readonly Proposal[] {
  if (!REPEATED.includes(keyword)) return [];
  const words = AstUtils.streamAllContents(root)
    .filter(isValueDetail)
    .filter((detail) => detail.keyword === keyword)
    .flatMap(({ values }) => values.filter(isTextValue).flatMap((value) => wordsOf(value) ?? []))
    .filter((text) => text !== '');
  return [...new Set(words)].map((text) => ({
    label: quote(text),
    kind: CompletionItemKind.Text,
    detail: 'used in this file',
  }));
}
