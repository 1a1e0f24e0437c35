// Validates documents: reads [{ name, schema, value }] and writes [{ name, errors }] for those that are invalid.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'index.js'));
const Ajv = require('ajv').default;
const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true });
const { schemas, documents } = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const compiled = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
const invalid = [];
for (const { name, schema, value } of documents) {
  const validate = compiled[schema];
  if (!validate(value)) {
    invalid.push({ name, errors: validate.errors.map((error) => `${error.instancePath} ${error.message}`).join('; ') });
  }
}
process.stdout.write(JSON.stringify(invalid));
