/** How well searches rank, beside plain SQLite FTS5: `npx node tests/eval/search/evaluate.ts [--each]` */
import { meanNdcg, ndcg, ours, plainFts5, queries } from './rank.ts';

const own = await ours();
const [plain, titled] = [plainFts5(), plainFts5('3.0, 1.0')];
const shown = (rank: typeof own) => meanNdcg(rank).toFixed(3);
console.log(
  `${queries.length} queries, nDCG@10: ours ${shown(own)}, FTS5 bm25 ${shown(plain)}, with titles three times ${shown(titled)}`,
);
if (process.argv.includes('--each'))
  for (const { words, grades } of queries)
    console.log([words, ...[own, plain].map((rank) => ndcg(rank(words), grades).toFixed(2))].join('\t'));
