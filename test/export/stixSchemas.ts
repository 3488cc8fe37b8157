import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';

/**
 * The folder `schemas` of https://github.com/oasis-open/cti-stix2-json-schemas (BSD-3-Clause), which
 * no package carries: give a clone's to have every object checked against it.
 */
export const SCHEMAS: string | undefined = process.env['STIX_SCHEMAS'];

/** A validator for each type of object, by the OASIS schemas. */
export function oasisValidators(folder: string): (type: string) => ValidateFunction | undefined {
  // Their patterns are not written for the `u` flag, and `format` is not theirs to require.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false });
  const ids = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    ajv.addSchema(schema);
    ids.set(schema.title, schema.$id);
  }
  return (type) => ajv.getSchema(ids.get(type) ?? '');
}
