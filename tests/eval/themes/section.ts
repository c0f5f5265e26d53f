import type { Section, Table } from '../section.ts';
import { readGold, type Split } from './gold.ts';
import { answer, type Counts, f1, precision, recall, scoreOf } from './score.ts';

/** How well themes are found in one part of our own gold set. */
export const themeSection = (split: Split): Section => ({
  name: `themes-${split}`,
  inputs: [new URL(split === 'later' || split === 'sealed' ? `${split}.ndjson` : 'gold.ndjson', import.meta.url)],
  evaluate() {
    const items = readGold(split);
    const { micro, macro, byTheme, byLanguage, falseAlarms } = scoreOf(answer(items));
    const alarms = `${(falseAlarms * 100).toFixed(1)} % of the items without a theme got one`;
    return {
      figure: micro,
      summary: `${items.length} items, micro-F1 ${micro.toFixed(3)}, macro-F1 ${macro.toFixed(3)}, ${alarms}`,
      tables: [tableOf('language', byLanguage), tableOf('theme', byTheme)],
    };
  },
});

function tableOf(name: string, byName: ReadonlyMap<string, Counts>): Table {
  return {
    heads: [name, 'precision', 'recall', 'F1', 'asked'],
    rows: [...byName].map(([key, counts]) => [
      key,
      precision(counts),
      recall(counts),
      f1(counts),
      counts.right + counts.missing,
    ]),
  };
}
