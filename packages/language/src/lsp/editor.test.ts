import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { CodeAction, CompletionItem, Position, TextEdit } from 'vscode-languageserver';
import { openInEditor } from '../testing/editor.ts';
import { MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { createTocLspServices, type TocLspServices } from './index.ts';

const GARDEN = `theory "A garden for the street"
problems { lonely "Neighbours do not know each other" }
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" { who neighbour } }
stakeholders { neighbour "Neighbours" }
lonely -> dig -> meet
`;

/** Opens files; the text of `main.toc` may hold a `|` where the cursor stands. */
function edit(text: string, beside?: Readonly<Record<string, string>>) {
  return openInEditor(text, beside, LIBRARIES);
}

const LIBRARIES: Readonly<Record<string, string>> = { tools: 'measures { count "A head count" }\n' };

async function proposals(text: string, beside?: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { services, document, position } = await edit(text, beside);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const list = await services.toc.lsp.CompletionProvider?.getCompletion(document, params);
  return (list?.items ?? []).map((item: CompletionItem) => item.label);
}

describe('completion', () => {
  test('proposes settings, columns, lists and cards at the start of a line', async () => {
    const labels = await proposals(`${GARDEN}|`);
    expect(labels).toEqual(expect.arrayContaining(['level', 'short-term outcomes', 'risks', 'dig']));
    expect(labels).not.toContain('neighbour');
    expect(labels).not.toContain('because');
  });

  test('proposes cards and columns after an arrow, on the next line too', async () => {
    expect(await proposals(`${GARDEN}dig -> |`)).toEqual(
      expect.arrayContaining(['meet', 'lonely', 'long-term outcomes']),
    );
    expect(await proposals(`${GARDEN}dig\n  -> m|`)).toEqual(expect.arrayContaining(['meet']));
    expect(await proposals(`${GARDEN}dig -> meet, |`)).toEqual(expect.arrayContaining(['lonely']));
  });

  test('proposes the details that fit in a block', async () => {
    const onOutcome = await proposals('theory "T"\nshort-term outcomes { meet "Meet" { | } }\n');
    expect(onOutcome).toEqual(expect.arrayContaining(['who', 'indicator', 'in full']));
    expect(onOutcome).not.toContain('baseline');
    const onIndicator = await proposals(
      'theory "T"\nshort-term outcomes { meet "Meet" { indicator "I" {\n  b|\n} } }\n',
    );
    expect(onIndicator).toEqual(expect.arrayContaining(['baseline', 'using']));
    expect(onIndicator).not.toContain('who');
  });

  test('proposes names of the kind that a detail takes', async () => {
    expect(await proposals(GARDEN.replace('who neighbour', 'who |'))).toEqual(['neighbour']);
    const beside = { 'm.toc': 'measures { count "Head count" }\n' };
    const text = 'import "./m.toc" as m\ntheory "T"\naims { meet "Meet" { indicator "I" { using m.| } } }\n';
    expect(await proposals(text, beside)).toEqual(['m.count']);
  });

  test('proposes the words that a value may be', async () => {
    expect(await proposals('theory "T"\nstatus |\n')).toEqual(['workshop', 'draft', 'final']);
    expect(await proposals('theory "T"\nevidence { e "E" { strength | } }\n')).toContain('promising');
  });

  test('proposes nothing inside words, in comments and where cards are written', async () => {
    expect(await proposals('theory "T|')).toEqual([]);
    expect(await proposals('theory "T"\n// a note |')).toEqual([]);
    expect(await proposals('theory "T"\nproblems {\n  |\n}\n')).toEqual([]);
  });
});

async function actions(text: string): Promise<readonly CodeAction[]> {
  const { services, document, position } = await edit(text);
  const params = {
    textDocument: { uri: document.uri.toString() },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  };
  return ((await services.toc.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as readonly CodeAction[];
}

describe('quick fixes', () => {
  test('of a rule stand where its finding is', async () => {
    const [first, ...others] = await actions(GARDEN.replace('dig -> meet', 'dig -> me|at'));
    expect(first?.title).toBe('Change to `meet`');
    expect(first?.isPreferred).toBe(true);
    expect(others.map((one) => one.title)).toEqual(['Add a card `meat` to short-term outcomes']);
    expect(await actions(GARDEN.replace('lonely ->', 'lone|ly ->'))).toEqual([]);
  });

  test('add the quotes of one line, or of all', async () => {
    const titles = (await actions('theory "T"\nproblems {\n  Some have| no home\n  Some have no work\n}\n')).map(
      (one) => one.title,
    );
    expect(titles).toEqual(['Add the quotes', 'Add all quotes that are missing (2)']);
  });
});

test('the outline has the columns, and the cards in them', async () => {
  const { services, document } = await edit(GARDEN);
  const params = { textDocument: { uri: document.uri.toString() } };
  const symbols = (await services.toc.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
  expect(symbols.map((one) => one.name)).toEqual([
    'A garden for the street',
    'Problems',
    'Activities',
    'Short-term outcomes',
    'stakeholders',
  ]);
  expect(symbols[1]?.children?.map(({ name, detail }) => [name, detail])).toEqual([
    ['Neighbours do not know each other', 'lonely'],
  ]);
});

async function renamed(text: string, newName: string, beside: Readonly<Record<string, string>> = {}) {
  const { services, document, position } = await edit(text, beside);
  const params = { textDocument: { uri: document.uri.toString() }, position, newName };
  const change = await services.toc.lsp.RenameProvider?.rename(document, params);
  return (path: string) => textAfter(services, path, change?.changes?.[uriOf(path).toString()] ?? []);
}

function textAfter(services: TocLspServices, path: string, edits: TextEdit[]): string {
  const text = services.shared.workspace.LangiumDocuments.getDocument(uriOf(path))?.textDocument;
  return text ? TextDocument.applyEdits(text, edits) : '';
}

describe('renaming', () => {
  test('changes a card where it stands and wherever it is used', async () => {
    const text = await renamed(GARDEN.replace('{ dig', '{ d|ig'), 'plant-trees');
    expect(text('main.toc')).toBe(GARDEN.replaceAll('dig ', 'plant-trees '));
  });

  test('reaches other files, and leaves the alias before the dot', async () => {
    const other = 'import "./main.toc" as garden\ntheory "T"\naims { one "One" }\ngarden.meet -> one\n';
    const text = await renamed(GARDEN.replace('{ meet', '{ me|et'), 'talk', { 'other.toc': other });
    expect(text('main.toc')).toBe(GARDEN.replaceAll('meet', 'talk'));
    expect(text('other.toc')).toBe(other.replace('garden.meet', 'garden.talk'));
  });

  test('changes an alias alone', async () => {
    const main =
      'import "./other.toc" as gar|den\ntheory "T"\nactivities { one "One" { detailed in garden } }\none -> garden.meet\n';
    const text = await renamed(main, 'street', { 'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n' });
    expect(text('main.toc')).toBe(main.replace('|', '').replaceAll('garden', 'street'));
    const used = await renamed(main.replace('gar|den', 'garden').replace('-> garden', '-> gard|en'), 'street', {
      'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n',
    });
    expect(used('main.toc')).toBe(main.replace('|', '').replaceAll('garden', 'street'));
  });

  test('refuses a name that is taken, and one that is no name', async () => {
    const text = GARDEN.replace('{ dig', '{ d|ig');
    await expect(renamed(text, 'meet')).rejects.toThrow('`meet` is taken already');
    await expect(renamed(text, 'two words')).rejects.toThrow('A name is one word');
  });
});

test('paths of theories and addresses are links', async () => {
  const text = `import "./other.toc" as o
import "./gone.toc" as g
theory "T"
activities { one "One" { detailed in "./other.toc"  url "https://example.org/a"  url "file:///etc/passwd" } }
`;
  const { services, document } = await edit(text, { 'other.toc': 'theory "O"\n' });
  const params = { textDocument: { uri: document.uri.toString() } };
  const links = (await services.toc.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
  expect(links.map(({ target }) => target)).toEqual([
    uriOf('other.toc').toString(),
    uriOf('other.toc').toString(),
    'https://example.org/a',
  ]);
});

describe('going to where a name is declared', () => {
  async function definition(text: string, beside: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
    const { services, document, position } = await edit(text, beside);
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const [link] = (await services.toc.lsp.DefinitionProvider?.getDefinition(document, params)) ?? [];
    return (
      link && `${link.targetUri} ${link.targetSelectionRange.start.line}:${link.targetSelectionRange.start.character}`
    );
  }

  test('in this file and in another', async () => {
    expect(await definition(GARDEN.replace('-> meet', '-> me|et'))).toBe('file:///theories/main.toc 3:22');
    const text = 'import "./other.toc" as o\ntheory "T"\naims { one "One" }\none -> o.me|et\n';
    const beside = { 'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n' };
    expect(await definition(text, beside)).toBe('file:///theories/other.toc 1:22');
  });

  test('in a library, whose text the server hands out', async () => {
    const text = 'import "library:tools"\ntheory "T"\naims { one "One" { indicator "I" { using co|unt } } }\n';
    expect(await definition(text)).toBe('library:/tools.toc 0:11');
    const { services } = await edit(text);
    expect(services.shared.lsp.TextDocumentContentProvider?.schemes).toEqual(['library']);
  });
});

test('hovering tells what a name stands for, and what a word is for', async () => {
  async function hover(text: string): Promise<string> {
    const { services, document, position } = await edit(text);
    const params = { textDocument: { uri: document.uri.toString() }, position: position as Position };
    const found = await services.toc.lsp.HoverProvider?.getHoverContent(document, params);
    return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
  }
  expect(await hover(GARDEN.replace('-> meet', '-> me|et'))).toContain('**Neighbours know each other**');
  expect(await hover(GARDEN.replace('{ who', '{ w|ho'))).toBe('Whom it is for, or who changes.');
});

test('a file that is imported is read with the one that imports it, and read again when it appears', async () => {
  const files = new MemoryFiles({
    'main.toc': 'import "./other.toc" as o\ntheory "T"\naims { one "One" }\no.meet -> one\n',
  });
  const services = createTocLspServices({ fileSystemProvider: () => files });
  const { LangiumDocuments: documents, DocumentBuilder: builder } = services.shared.workspace;
  const document = await documents.getOrCreateDocument(uriOf('main.toc'));
  const codes = () => (document.diagnostics ?? []).map((one) => one.code);
  await builder.build([document], { validation: true });
  expect(codes()).toEqual(['unreadable-import']);
  files.put('other.toc', 'theory "O"\nshort-term outcomes { meet "Meet" }\n');
  await builder.update([uriOf('other.toc')], []);
  expect(codes()).toEqual([]);
  files.put('other.toc', 'theory "O"\nshort-term outcomes { talk "Talk" }\n');
  await builder.update([uriOf('other.toc')], []);
  expect(codes()).toEqual(['unresolved-name']);
  files.put('other.toc', undefined);
  await builder.update([], [uriOf('other.toc')]);
  expect(codes()).toEqual(['unreadable-import']);
});

test('a text of 5 MB in an open editor is not read, and told so', async () => {
  const { services, document } = await edit(GARDEN);
  const { TextDocuments: open, DocumentBuilder: builder } = services.shared.workspace;
  const large = TextDocument.create(document.uri.toString(), 'toc', 2, GARDEN.repeat(20_000));
  open.set(large);
  await builder.update([document.uri], []);
  expect(document.diagnostics?.map(({ code }) => code)).toEqual(['too-large']);
  open.set(TextDocument.create(document.uri.toString(), 'toc', 3, GARDEN));
  await builder.update([document.uri], []);
  expect(document.diagnostics).toEqual([]);
});

test('a circle of imports is seen from every file in it as soon as it closes', async () => {
  const { services, document } = await edit('import "./b.toc"\ntheory "A"\n', {
    'b.toc': 'import "./c.toc"\ntheory "B"\n',
    'c.toc': 'theory "C"\n',
  });
  expect(document.diagnostics).toEqual([]);
  const { TextDocuments: open, DocumentBuilder: builder } = services.shared.workspace;
  open.set(TextDocument.create(uriOf('c.toc').toString(), 'toc', 2, 'import "./main.toc"\ntheory "C"\n'));
  await builder.update([uriOf('c.toc')], []);
  expect(document.diagnostics?.map(({ code }) => code)).toEqual(['import-cycle']);
});

test('a card that an arrow calls by its words is given a name, in one step', async () => {
  const text = `theory "T"
problems { "People who move here know nobody" }
aims { meet "Meet" }
"People who mo|ve here know nobody" -> meet
`;
  const [action, ...others] = await actions(text);
  expect(action?.title).toBe('Name this card `people-move`');
  expect(others).toEqual([]);
  const edits = action?.edit?.changes?.[uriOf('main.toc').toString()] ?? [];
  const before = TextDocument.create('file:///x', 'toc', 0, text.replace('|', ''));
  expect(TextDocument.applyEdits(before, edits)).toBe(`theory "T"
problems { people-move "People who move here know nobody" }
aims { meet "Meet" }
people-move -> meet
`);
});
