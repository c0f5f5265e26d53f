// Reads what `witness.mjs` wrote down in a run of the tests: npm run test:scan
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLeaks, type Seen } from './leaks.ts';

/** Fewer lines of a kind than this, and the witness was not there: a clean answer would mean nothing. */
const fewest = { log: 100, message: 100, key: 100 } as const;

const folder = process.env['WITNESS'] ?? '';
const seen: readonly Seen[] = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
);
const counts = Object.entries(fewest).map(
  ([kind, least]) => [kind, seen.filter((one) => one.kind === kind).length, least] as const,
);
const leaks = findLeaks(seen);
for (const { kind, what, text } of leaks.slice(0, 20)) console.error(`${what} in a ${kind}: ${text.slice(0, 300)}`);
console.log(`${counts.map(([kind, count]) => `${count} ${kind}s`).join(', ')} read; ${leaks.length} leaks found.`);
const tooFew = counts.filter(([, count, least]) => count < least);
if (tooFew.length > 0) console.error(`Too little was seen of: ${tooFew.map(([kind]) => kind).join(', ')}.`);
process.exitCode = leaks.length + tooFew.length > 0 ? 1 : 0;
