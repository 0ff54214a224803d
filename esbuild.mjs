// Builds everything that runs into dist/: `node esbuild.mjs`. `--watch` keeps at it; `--notices` also renews
// THIRD-PARTY-NOTICES.md from what the bundles really hold.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  watch as onChange,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes('--watch');
const from = (...parts) => path.join(root, ...parts);
const require = createRequire(import.meta.url);

/** Built aside and put in place whole, so that nobody who runs what is in dist/ meanwhile meets half of it. */
const out = watch ? 'dist' : `.cache/build-${process.pid}`;

/** No `--keep-names`: it costs the language server a third of its speed. */
const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2023',
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

const nodeEsm = {
  format: 'esm',
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
const nodeCjs = { format: 'cjs', platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { format: 'iife', platform: 'browser', define: { 'process.env.NODE_ENV': '"production"' } };

/** pdfkit looks its fonts and colours up beside itself when it loads; we hand it our own, so any address will do. */
const anyAddress = { 'import.meta.url': '"file:///theory-of-change"' };

/** Where formats are only listed, what writes them stays out: it is loaded in the export's own thread. */
const withoutWriters = {
  name: 'without-writers',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ kind, importer, path: name }) =>
      kind === 'dynamic-import' && importer === from('packages/export/src/formats.ts')
        ? { path: name, external: true }
        : undefined,
    );
  },
};

const bundles = {
  cli: {
    ...nodeEsm,
    entryPoints: { toc: 'packages/cli/src/main-node.ts' },
    outdir: `${out}/cli`,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // Langium takes its events and cancellation from there: they are those of vscode-jsonrpc, and a command speaks no protocol.
    alias: { 'vscode-languageserver-protocol': 'vscode-jsonrpc' },
  },
  server: { ...nodeCjs, entryPoints: ['packages/server/src/main-node.ts'], outfile: `${out}/server.cjs` },
  serverWorker: {
    ...browser,
    entryPoints: ['packages/server/src/main-browser.ts'],
    outfile: `${out}/server-worker.js`,
  },
  extension: {
    ...nodeCjs,
    entryPoints: ['packages/extension/src/main-node.ts'],
    outfile: `${out}/extension.cjs`,
    external: ['vscode'],
    plugins: [withoutWriters],
  },
  extensionBrowser: {
    ...browser,
    // VS Code loads an extension as a CommonJS module, in a browser too.
    format: 'cjs',
    entryPoints: ['packages/extension/src/main-browser.ts'],
    outfile: `${out}/extension-browser.js`,
    external: ['vscode'],
    plugins: [withoutWriters],
  },
  exportWorker: {
    ...nodeCjs,
    entryPoints: ['packages/extension/src/export/main-node.ts'],
    outfile: `${out}/export-worker.cjs`,
    define: anyAddress,
  },
  exportWorkerBrowser: {
    ...browser,
    entryPoints: ['packages/extension/src/export/main-browser.ts'],
    outfile: `${out}/export-worker.js`,
    define: { ...browser.define, ...anyAddress },
  },
  webview: { ...browser, entryPoints: ['packages/extension/src/webview/main.tsx'], outfile: `${out}/webview.js` },
  page: { ...browser, entryPoints: ['packages/viewer/src/page/main.tsx'], outfile: `${out}/page.js` },
  layoutWorker: { ...browser, entryPoints: ['packages/viewer/src/worker/main.ts'], outfile: `${out}/layout-worker.js` },
};

/** The families that figures are set in, as packages and as their files begin. */
const SHIPPED_FONTS = [
  ['@expo-google-fonts/source-sans-3', 'SourceSans3'],
  ['@expo-google-fonts/arimo', 'Arimo'],
];

/** Folders of `.toc` files, and where the tool looks for them. */
const SHIPPED_THEORIES = [
  ['examples/library', 'library'],
  ['packages/language/templates', 'templates'],
];

function copyResources() {
  mkdirSync(from(out, 'fonts'), { recursive: true });
  for (const [name, family] of SHIPPED_FONTS) {
    const fonts = path.dirname(require.resolve(`${name}/package.json`));
    cpSync(path.join(fonts, `400Regular/${family}_400Regular.ttf`), from(out, `fonts/${family}-Regular.ttf`));
    cpSync(path.join(fonts, `700Bold/${family}_700Bold.ttf`), from(out, `fonts/${family}-Bold.ttf`));
    cpSync(path.join(fonts, 'LICENSE_FONT'), from(out, `fonts/${family}-OFL.txt`));
  }
  cpSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'), from(out, 'resvg.wasm'));
  cpSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'), from(out, 'harfbuzz-subset.wasm'));
  for (const [source, target] of SHIPPED_THEORIES) {
    mkdirSync(from(out, target), { recursive: true });
    for (const file of readdirSync(from(source))) {
      if (file.endsWith('.toc')) cpSync(from(source, file), from(out, target, file));
    }
  }
}

/**
 * The packages that went into the bundles, each version with its name and its folder, which npm may put inside one of ours;
 * fonts and WebAssembly are copied beside the bundles.
 */
function shippedPackages(metafiles) {
  const copied = [...SHIPPED_FONTS.map(([name]) => name), '@resvg/resvg-wasm', 'harfbuzzjs'];
  const names = new Map(copied.map((name) => [`node_modules/${name}`, name]));
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
      if (name) names.set(folder, name);
    }
  }
  return [...names]
    .map(([folder, name]) => ({ name, folder: from(folder) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where the sources of a package are, from the many ways in which manifests write it. */
function addressOf({ repository, homepage }) {
  const written = repository?.url ?? repository ?? homepage ?? '';
  const project = /(?:^|github\.com[:/])([\w.-]+\/[\w.-]+?)(?:\.git)?(?:[/#].*)?$/.exec(written)?.[1];
  return project ? `https://github.com/${project}` : written;
}

function writeNotices(metafiles) {
  const parts = shippedPackages(metafiles).map(({ name, folder }) => {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' or ') ?? 'as below';
    const text =
      texts.map((text) => `~~~text\n${text}\n~~~`).join('\n\n') || 'The package holds no licence text of its own.';
    return `## ${name} ${manifest.version}\n\nLicence: ${licence}. ${addressOf(manifest)}\n\n${text}\n`;
  });
  const head = `# Third-party notices

What ships inside the command line and the extension, with its licences. Written by \`npm run notices\`.

elkjs is used under the Eclipse Public License 2.0 and resvg under the Mozilla Public License 2.0; both are unmodified, and
their sources are at the addresses below. The typeface Source Sans 3 is under the SIL Open Font License 1.1 and unmodified.
`;
  writeFileSync(from('THIRD-PARTY-NOTICES.md'), `${head}\n${parts.join('\n')}`);
}

/** The finished build takes the place of the last one. */
function putInPlace() {
  const old = `${out}-old`;
  if (existsSync(from('dist'))) renameSync(from('dist'), from(old));
  renameSync(from(out), from('dist'));
  rmSync(from(old), { recursive: true, force: true });
}

copyResources();
if (watch) {
  const contexts = await Promise.all(
    Object.values(bundles).map((options) => esbuild.context({ ...common, ...options, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  for (const [source] of SHIPPED_THEORIES) onChange(from(source), copyResources);
  const langium = from('node_modules/langium-cli/bin/langium.js');
  const generator = spawn(process.execPath, [langium, 'generate', '--watch'], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      generator.kill();
      process.exit();
    });
  }
} else {
  try {
    mkdirSync(from(out, 'meta'), { recursive: true });
    const metafiles = await Promise.all(
      Object.entries(bundles).map(async ([name, options]) => {
        const { metafile } = await esbuild.build({ ...common, ...options });
        writeFileSync(from(out, 'meta', `${name}.json`), JSON.stringify(metafile).replaceAll(`${out}/`, 'dist/'));
        return metafile;
      }),
    );
    putInPlace();
    if (process.argv.includes('--notices')) writeNotices(metafiles);
  } finally {
    rmSync(from(out), { recursive: true, force: true });
  }
}
