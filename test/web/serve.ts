// `npm run web [folder]`: VS Code in a browser alone with this extension, to try it by hand. After an edit reload the page.
import path from 'node:path';
import { ROOT } from '../support/paths.ts';
import { webEditorIsInstalled } from './harness/installation.ts';
import { startWebServer } from './harness/web-server.ts';

if (!webEditorIsInstalled()) throw new Error('VS Code for browsers is not here yet: `npm run setup:editor`');
const [folder = 'examples'] = process.argv.slice(2);
const workspace = path.resolve(ROOT, folder);
const { url } = await startWebServer({ extension: ROOT, workspace });
console.log(`\n${workspace} in a browser: ${url}\nWhat you write there stays in the page. End with Ctrl+C.`);
