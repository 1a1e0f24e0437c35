// Writes what Temml makes of each line of a file, as a list in JSON; null for a line that it cannot read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'index.js'));
const temml = require('temml');
const read = (tex) => {
  try {
    return temml.renderToString(tex, { displayMode: true, throwOnError: true });
  } catch {
    return null;
  }
};
const formulas = readFileSync(process.argv[3], 'utf8').split('\n').filter((line) => line.length > 0);
process.stdout.write(JSON.stringify(formulas.map(read)));
