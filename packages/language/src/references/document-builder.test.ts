import { DocumentState } from 'langium';
import { expect, test } from 'vitest';
import { GARDEN, openInEditor } from '../testing/editor.ts';

/** Whether someone is told before all that is under way is done. */
function isTold(waiting: Promise<unknown> | undefined): Promise<boolean> {
  const done = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 0));
  return Promise.race([Promise.resolve(waiting).then(() => waiting !== undefined), done]);
}

test('who begins to wait for a phase while others are told of it is told too', async () => {
  const { services, document } = await openInEditor(GARDEN);
  const { DocumentBuilder: builder } = services.shared.workspace;
  let waiting: Promise<unknown> | undefined;
  builder.onBuildPhase(DocumentState.IndexedReferences, () => {
    waiting = builder.waitUntil(DocumentState.IndexedReferences);
  });
  await builder.update([document.uri], []);
  expect(await isTold(waiting)).toBe(true);
});

test('who waits while there is nothing to build is told', async () => {
  const { services, document } = await openInEditor(GARDEN);
  const { DocumentBuilder: builder } = services.shared.workspace;
  let waiting: Promise<unknown> | undefined;
  const once = builder.onUpdate(() => {
    once.dispose();
    waiting = builder.waitUntil(DocumentState.Validated);
  });
  await builder.update([], [document.uri]);
  expect(await isTold(waiting)).toBe(true);
});
