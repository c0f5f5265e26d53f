/**
 * Digests of invented archives: every sentence looked up in its article, every figure recomputed by other queries over
 * the Parquet files. Ends with 1 where anything does not agree.
 * `npx node tests/bench/digest/recompute.ts --digests 500`; `--first 26` begins with the 26th archive of ten weeks, so that two may run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestsOf } from './digests-of.ts';

const { values } = parseArgs({
  options: { digests: { type: 'string', default: '500' }, first: { type: 'string', default: '1' } },
});
const wanted = Number(values.digests);
const folder = mkdtempSync(join(tmpdir(), 'monitor-recompute-'));
const sums = { digests: 0, figures: 0, sentences: 0, wrong: 0 };
for (let seed = Number(values.first); sums.digests < wanted; seed++)
  for await (const { figures, sentences, wrong } of digestsOf(seed, 10, folder)) {
    sums.digests += 1;
    sums.figures += figures;
    sums.sentences += sentences;
    sums.wrong += wrong.length;
    for (const what of wrong.slice(0, 5)) console.log(what);
    if (sums.digests % 20 === 0 || sums.digests === wanted) console.log(JSON.stringify(sums));
    if (sums.digests === wanted) break;
  }
rmSync(folder, { recursive: true, force: true });
process.exitCode = sums.wrong > 0 ? 1 : 0;
