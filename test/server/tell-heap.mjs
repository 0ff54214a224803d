// Goes before the server (`node --expose-gc --import`): tells the bytes that its values hold, when it is asked.
process.on('message', () => {
  globalThis.gc();
  process.send(process.memoryUsage().heapUsed);
});
process.channel?.unref();
