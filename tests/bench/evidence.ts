import { readdirSync, readFileSync } from 'node:fs';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { readLabelled } from '../eval/sdg/labelled.ts';
import { readGold } from '../eval/themes/gold.ts';
import { readPractice } from '../eval/themes/practice.ts';

/** Whether every tag of every text of the corpora has its words where it says: `npx node tests/bench/evidence.ts`. The suite looks at a part. */
const shelf = new URL('../../../shared/corpora/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, shelf), 'utf8');
const texts = [
  ...[...readGold(), ...readPractice()].map(({ text }) => text),
  ...readLabelled().map(({ text }) => text),
  ...[...read('places/TR-News.xml').matchAll(/<text>([\s\S]*?)<\/text>/g)].map(([, text = '']) => text),
  ...readdirSync(new URL('languages/', shelf)).flatMap((file) => read(`languages/${file}`).split('\n')),
  ...read('web-gold/archive.internetfreedom.in.ndjson').split('\n'),
];

let spans = 0;
let astray = 0;
for (const text of texts) {
  const { themes, sdgs, places, organisations } = tagArticle({ title: '', text });
  const targets = sdgs.flatMap(({ targets: named = [] }) => named);
  const found = [...[...themes, ...sdgs, ...targets].flatMap(({ evidence }) => evidence), ...places, ...organisations];
  spans += found.length;
  astray += found.filter(({ start, end, text: words }) => words === '' || text.slice(start, end) !== words).length;
  astray += [...themes, ...sdgs].filter(({ evidence }) => evidence.length === 0).length;
}
process.stdout.write(`${texts.length} texts, ${spans} spans, ${astray} astray\n`);
process.exitCode = astray > 0 ? 1 : 0;
