import { join } from 'node:path';

/** The project's folder; a bundled command stands elsewhere and is told. */
export const ROOT = process.env['SOURCELIGHT_ROOT'] ?? join(import.meta.dirname, '../..');
