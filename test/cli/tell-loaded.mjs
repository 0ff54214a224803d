// Tells on stderr each file that a process loads as a module: `node --import ./tell-loaded.mjs program.js`.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) process.stderr.write(`loaded ${url}\n`);
    return nextLoad(url, context);
  },
});
