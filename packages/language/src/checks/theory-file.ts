import { type Graph, graphOf, groupBy, type Status, type Theory } from '@theory-of-change/model';
import type { AstNode, LangiumDocument, ReferenceInfo } from 'langium';
import type { Arrow, Document, Setting } from '../generated/ast.ts';
import { isSetting, isWordValue, Referable } from '../generated/ast.ts';
import { toModel } from '../model/to-model.ts';
import type { Imported, ImportLoader } from '../references/import-loader.ts';
import { type Named, nameables } from '../references/names.ts';
import type { TheoryScopeProvider } from '../references/scope-provider.ts';
import type { TheoryScope } from '../references/theory-scope.ts';
import { referencesIn } from '../references/tree.ts';
import { arrowStatements, Ends, type Step } from './ends.ts';

/** What the rules look at: one file, with the questions that several of them ask. */
export class TheoryFile {
  readonly document: LangiumDocument;
  readonly root: Document;
  /** Everything that could have a name. */
  readonly nameables: readonly Named[];
  readonly settings: readonly Setting[];
  readonly arrows: readonly Arrow[];
  readonly ends: Ends;
  /** All arrows of all statements. */
  readonly steps: readonly Step[];
  readonly #scopes: TheoryScopeProvider;
  #theory: Theory | undefined;
  #graph: Graph | undefined;
  #uses: readonly ReferenceInfo[] | undefined;
  #stepsByStatement: ReadonlyMap<Arrow, readonly Step[]> | undefined;
  #usesByTarget: ReadonlyMap<AstNode | undefined, readonly ReferenceInfo[]> | undefined;
  #restated: readonly (readonly Step[])[] | undefined;
  readonly loader: ImportLoader;

  constructor(document: LangiumDocument, root: Document, scopes: TheoryScopeProvider, loader: ImportLoader) {
    this.document = document;
    this.root = root;
    this.nameables = nameables(root);
    this.settings = root.statements.filter(isSetting);
    this.arrows = arrowStatements(root);
    this.ends = new Ends(root);
    this.steps = this.arrows.flatMap((arrow) => this.ends.steps(arrow));
    this.#scopes = scopes;
    this.loader = loader;
  }

  /** The file's text, with its line ends as they are. */
  get text(): string {
    return this.document.textDocument.getText();
  }

  /** The theory that the file holds. Rules about the whole read this, not the tree. */
  get theory(): Theory {
    this.#theory ??= toModel(this.document);
    return this.#theory;
  }

  /** What leads to what in the theory. */
  get graph(): Graph {
    this.#graph ??= graphOf(this.theory);
    return this.#graph;
  }

  /** `draft` where the file says none, or none that there is. */
  get status(): Status {
    const value = this.settings.find((setting) => setting.keyword === 'status')?.values[0];
    const word = isWordValue(value) ? value.word : undefined;
    return word === 'workshop' || word === 'final' ? word : 'draft';
  }

  /** What the names in this file mean. */
  get scope(): TheoryScope {
    return this.#scopes.scopeOf(this.document, REFERABLE);
  }

  /** The arrows that a statement draws. */
  stepsOf(statement: Arrow): readonly Step[] {
    this.#stepsByStatement ??= groupBy(this.steps, (step) => step.statement);
    return this.#stepsByStatement.get(statement) ?? [];
  }

  /** The arrows that are drawn more than once, in the file's order: of each the first, then those that restate it. */
  get restated(): readonly (readonly Step[])[] {
    this.#restated ??= [...groupBy(this.steps, (step) => this.ends.pairKey(step))].flatMap(([key, steps]) =>
      key === undefined || steps.length === 1 ? [] : [steps],
    );
    return this.#restated;
  }

  /** What a path in this file stands for. */
  imported(path: string | undefined): Imported {
    return this.loader.imported(this.document, path);
  }

  /** Everywhere in this file where a name is used. */
  get uses(): readonly ReferenceInfo[] {
    this.#uses ??= this.root.statements.flatMap(referencesIn);
    return this.#uses;
  }

  /** Everywhere in this file where the name of something is used. */
  usesOf(node: AstNode): readonly ReferenceInfo[] {
    this.#usesByTarget ??= groupBy(this.uses, ({ reference }) => ('ref' in reference ? reference.ref : undefined));
    return this.#usesByTarget.get(node) ?? [];
  }
}

const REFERABLE = Referable.$type;
