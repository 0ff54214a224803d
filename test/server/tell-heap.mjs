import { setTimeout as pause } from 'node:timers/promises';
import { getHeapSpaceStatistics } from 'node:v8';

/** Where V8 keeps the machine's code and bytecode of functions: it makes more of them the longer they run. */
const CODE = new Set(['code_space', 'code_large_object_space', 'trusted_space', 'trusted_large_object_space']);

// Goes before the server (`node --expose-gc --import`): tells the bytes that its values hold, when it is asked.
process.on('message', async () => {
  // What is still under way lets go in a moment, and what one collection finds unused the next one frees.
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await pause(100);
  }
  globalThis.gc();
  const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => !CODE.has(name));
  process.send(spaces.reduce((sum, { space_used_size: used }) => sum + used, 0));
});
process.channel?.unref();
