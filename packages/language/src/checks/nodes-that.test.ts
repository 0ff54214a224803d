import { TextDocument } from 'langium';
import { expect, test } from 'vitest';
import { isCard, isInclude, isValueDetail } from '../generated/ast.ts';
import { servicesOver } from '../testing/check.ts';
import { MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { nodesThat } from './nodes-that.ts';

const TEXT = `theory "T"
activities {
  dig "Dig" { dose "Weekly"  includes seeds "Share seeds" { dose "Monthly" } }
}
short-term outcomes { meet "Neighbours meet" }
dig & seeds -> meet
`;

/** Opens a text, and tells of it again after edits. */
async function opened() {
  const files = new MemoryFiles({ 'main.toc': TEXT });
  const { shared, toc } = servicesOver(files);
  const { DocumentBuilder: builder, LangiumDocuments: documents } = shared.workspace;
  const document = await documents.getOrCreateDocument(uriOf('main.toc'));
  await builder.build([document]);
  const file = () => {
    const known = toc.checks.Files.in(document);
    if (!known) throw new Error('The file was not read');
    return known;
  };
  const change = async (text: string) => {
    files.put('main.toc', text);
    TextDocument.update(document.textDocument, [{ text }], document.textDocument.version + 1);
    await builder.update([document.uri], []);
  };
  return { file, change };
}

test('nodes of a kind come in the order of the file, a node before what it holds', async () => {
  const { file } = await opened();
  const cards = nodesThat((node) => isCard(node) || isInclude(node))(file());
  expect(cards.map((node) => 'name' in node && node.name)).toEqual(['dig', 'seeds', 'meet']);
});

test('after an edit only the statements that changed are looked through', async () => {
  const { file, change } = await opened();
  const seen: string[] = [];
  const doses = nodesThat((node): node is Extract<typeof node, { $type: 'ValueDetail' }> => {
    seen.push(node.$type);
    return isValueDetail(node);
  });
  expect(doses(file())).toHaveLength(2);
  expect(seen.filter((type) => type === 'Column')).toHaveLength(2);
  seen.length = 0;
  await change(TEXT.replace('Neighbours', '\n  Neighbours'));
  expect(doses(file())).toHaveLength(2);
  expect(seen.filter((type) => type === 'Column')).toHaveLength(1);
  expect(seen).not.toContain('Arrow');
});
