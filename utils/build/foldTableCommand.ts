import { writeFileSync } from 'node:fs';
import { foldTableSource } from './foldTableSource';

writeFileSync(new URL('../text/foldTable.ts', import.meta.url), foldTableSource());
