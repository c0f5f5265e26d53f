/**
 * A digest as large as they come, in every form it is published in: how long each takes and how large it is.
 * `npx node tests/bench/outputs/publish.ts [--articles 10000]`
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildDigest } from '../../../shared/digest/build-digest.ts';
import { themeLabels } from '../../../shared/digest/labels.ts';
import { digestFiles, listFiles } from '../../../shared/site/published-files.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import { article, sampleInput } from '../../digest/sample-week.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const { themes } = taxonomy;
const countries = ['SE', 'ES', 'KR', 'FR', 'DE', 'BR', 'IT', 'NL', 'CO', 'ZA', 'CA', 'PT'];
const places = (i: number) => [
  { id: `c${i % 40}`, name: `City ${i % 40}`, country: countries[i % countries.length] ?? 'SE', precision: 'city' },
];
const articles = Array.from({ length: Number(values.articles) }, (_, i) =>
  article({
    id: `a${i}`,
    sources: [`s${i % 110}`],
    sdgs: [`${(i % 17) + 1}`],
    places: places(i),
    themes: [i % 71, (i * 7) % 71].map((n, rank) => ({ id: themes[n]?.id ?? '', score: 0.9 - rank / 10 })),
    events: i % 50 === 0 ? [{ name: `Meeting ${i}`, start: '2026-12-01T10:00+01:00', place: 'Town hall' }] : [],
  }),
);
const digest = buildDigest({ ...sampleInput, articles, themes: themeLabels(taxonomy) });
const publication = { siteUrl: 'https://monitor.example/', sender: 'The Monitor <digest@monitor.example>' };
const half = Array.from({ length: 26 }, (_, i) => ({ ...digest, week: `2026-W${22 + i}` }));

digestFiles(digest, publication);
const start = performance.now();
const files = digestFiles(digest, publication);
const issueMs = performance.now() - start;
const lists = listFiles(half, publication);
const listsMs = performance.now() - start - issueMs;
const kb = (body: string) =>
  `${Math.round(Buffer.byteLength(body) / 1000)} kB, ${Math.round(gzipSync(body).length / 1000)} kB gzipped`;
for (const [key, body] of [...files, ...lists]) console.log(`${key}: ${kb(body)}`);
console.log(`${digest.themes.length} themes, ${digest.series.length} other series, ${digest.mentions.length} mentions`);
console.log(`one issue ${Math.round(issueMs)} ms; lists and feeds of 26 issues ${Math.round(listsMs)} ms`);
console.log(`the same bytes again: ${JSON.stringify(files) === JSON.stringify(digestFiles(digest, publication))}`);
