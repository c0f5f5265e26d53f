import { argv, stdout } from 'node:process';
import { readGold, type Split } from './gold.ts';
import { answer, type Counts, f1, precision, recall, scoreOf } from './score.ts';

/** Prints how well themes are found in the gold set: `node tests/eval/themes/evaluate.ts dev held`. */
const splits: Split[] = argv.slice(2).flatMap((word) => (word === 'dev' || word === 'held' ? [word] : []));

for (const split of splits.length > 0 ? splits : (['dev'] as const)) {
  const items = readGold(split);
  const { micro, macro, byTheme, byLanguage, falseAlarms } = scoreOf(answer(items));
  stdout.write(`\n${split}: ${items.length} items\n`);
  stdout.write(`micro-F1 ${micro.toFixed(3)}, macro-F1 ${macro.toFixed(3)}, `);
  stdout.write(`items without a theme that got one ${(falseAlarms * 100).toFixed(1)} %\n`);
  table('language', byLanguage);
  table('theme', byTheme);
}

function table(name: string, rows: ReadonlyMap<string, Counts>): void {
  stdout.write(`\n${name.padEnd(30)} precision  recall     F1  asked\n`);
  for (const [key, counts] of rows) {
    const figures = [precision(counts), recall(counts), f1(counts)].map((x) => x.toFixed(2).padStart(8));
    stdout.write(`${key.padEnd(30)}${figures.join('')}${String(counts.right + counts.missing).padStart(7)}\n`);
  }
}
