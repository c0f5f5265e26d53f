import { createHash } from 'node:crypto';
import { themesIn } from '../../../shared/taxonomy/find-themes.ts';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import { exampleOf } from './examples.ts';
import { type Item, readGold } from './gold.ts';
import { readPractice } from './practice.ts';
import { type Answer, f1, scoreOf } from './score.ts';
import { teach } from './teach.ts';
import { termExamples } from './terms.ts';

/**
 * How good themes are found on the dev part of the gold set, each item by weights that never saw it, and how much
 * that hangs on how the items are dealt: `npx node tests/eval/themes/cross.ts`.
 */
const folds = 4;
const deals = 3;
const practice = [...termExamples(), ...readPractice().map(exampleOf)];
const items = readGold('dev');

for (let deal = 0; deal < deals; deal++) {
  const answers = Array.from({ length: folds }, (_, part) => answersOf(part, deal)).flat();
  const { micro, macro, falseAlarms, byLanguage } = scoreOf(answers);
  const languages = [...byLanguage].map(([language, counts]) => `${language} ${f1(counts).toFixed(2)}`);
  process.stdout.write(
    `deal ${deal + 1}: micro-F1 ${micro.toFixed(3)}, macro-F1 ${macro.toFixed(3)}, false alarms ${(falseAlarms * 100).toFixed(1)} %; ${languages.join(', ')}\n`,
  );
}

function answersOf(part: number, deal: number): Answer[] {
  const others = items.filter((item) => partOf(item.id, deal) !== part).map(exampleOf);
  const model = { version: 'cross', trainedOn: 'cross', ...teach([...practice, ...others]) };
  const own = items.filter((item) => partOf(item.id, deal) === part);
  return own.map((item) => ({ item, themes: themesOf(item, model) }));
}

function themesOf(item: Item, model: Parameters<typeof themesIn>[1]): string[] {
  return themesIn({ ...item, hits: lexiconOf(item.language)(item.text) }, model).map(({ id }) => id);
}

/** The part an item is dealt into, by its id and the deal alone. */
function partOf(id: string, deal: number): number {
  return createHash('sha256').update(`${deal} ${id}`).digest().readUInt16BE() % folds;
}
