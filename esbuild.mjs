// Builds everything that runs: `node esbuild.mjs`, `--watch` to keep at it.
console.log('nothing to build yet');
