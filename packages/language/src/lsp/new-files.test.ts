import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { type CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { checkAt } from '../testing/check.ts';
import { openInEditor } from '../testing/editor.ts';

const TITLE = 'Move its parts into a theory of its own';

/** The action that moves a card's parts, at the `|`; by default for an editor that makes files. */
async function parting(text: string, beside: Readonly<Record<string, string>> = {}, createsFiles = true) {
  const wishes = { createsFiles: () => createsFiles };
  const { services, document, position, textDocument } = await openInEditor(text, beside, {}, wishes);
  const params = { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } };
  const actions = (await services.toc.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? [];
  return (actions as readonly CodeAction[]).find(({ title }) => title === TITLE);
}

/** The files after an action, made in its order: an edit of a file that is not there yet has to fail. */
function made(action: CodeAction | undefined, text: string): Readonly<Record<string, string>> {
  const files = new Map([['main.toc', text.replace('|', '')]]);
  const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
  for (const change of action?.edit?.documentChanges ?? []) {
    if (CreateFile.is(change)) {
      if (files.has(nameOf(change.uri))) throw new Error(`${change.uri} is there already`);
      files.set(nameOf(change.uri), '');
    } else if (TextDocumentEdit.is(change)) {
      const { uri } = change.textDocument;
      const before = files.get(nameOf(uri));
      if (before === undefined) throw new Error(`${uri} is not there yet`);
      const edits = change.edits.filter((edit) => 'newText' in edit);
      files.set(nameOf(uri), TextDocument.applyEdits(TextDocument.create(uri, 'toc', 0, before), edits));
    }
  }
  return Object.fromEntries(files);
}

const TEXT = `theory "How therapy helps"
level clinical
stakeholders {
  parent "Parents"
}
activities {
  therapy "Offer direct |work" {
    includes trauma "Work through trauma" { who parent }
    // with video
    includes "Build on what goes well" {
      dose "weekly"
    }
    provider "Two therapists"
  }
}
short-term outcomes {
  warmth "They feel safe" { who parent }
}
trauma -> warmth { because "Worry gives way" }
risks {
  strain "It can get worse before better" { threatens trauma  mitigation "A safety plan" }
}
`;

describe('the parts of a card, moved into a theory of their own', () => {
  test('are cards there; the card here keeps the rest, and their arrows', async () => {
    const files = made(await parting(TEXT), TEXT);
    expect(files).toEqual({
      'main.toc': `theory "How therapy helps"
level clinical
stakeholders {
  parent "Parents"
}
activities {
  therapy "Offer direct work" {
    provider "Two therapists"
    detailed in "./main-therapy.toc"
  }
}
short-term outcomes {
  warmth "They feel safe" { who parent }
}
therapy -> warmth { because "Worry gives way" }
risks {
  strain "It can get worse before better" { threatens therapy  mitigation "A safety plan" }
}
`,
      'main-therapy.toc': `import "./main.toc" as whole

theory "Offer direct work"

level clinical

activities {
  trauma "Work through trauma" { who whole.parent }
  // with video
  "Build on what goes well" {
    dose "weekly"
  }
}

trauma -> whole.warmth { because "Worry gives way" }
`,
    });
    for (const path of Object.keys(files)) expect(await checkAt(path, files)).toEqual([]);
  });

  test('have a file whose name nothing has', async () => {
    const there = { 'main-therapy.toc': 'theory "Another"\n', 'main-therapy-2.toc': 'theory "A third"\n' };
    const files = made(await parting(TEXT, there), TEXT);
    expect(Object.keys(files)).toEqual(['main.toc', 'main-therapy-3.toc']);
    expect(files['main.toc']).toContain('detailed in "./main-therapy-3.toc"');
  });

  test.each<[string, string, Readonly<Record<string, string>>, boolean]>([
    ['the editor makes no files', TEXT, {}, false],
    ['the card has none', TEXT.replace('|', '').replace('They', 'Th|ey'), {}, true],
    ['the card is told in full already', TEXT.replace('provider', 'detailed in "./x.toc" provider'), {}, true],
    ['another file speaks of one', TEXT, { 'x.toc': 'import "./main.toc" as m\ntheory "X"\nm.trauma -> a\n' }, true],
  ])('stay where %s', async (_, text, beside, createsFiles) => {
    expect(await parting(text, beside, createsFiles)).toBeUndefined();
  });
});
