import { type InlineConfig, zip } from 'wxt';

// A process of its own, because WXT draws its progress on standard output whatever its logger.
await zip(JSON.parse(process.argv[2] ?? '') as InlineConfig);
