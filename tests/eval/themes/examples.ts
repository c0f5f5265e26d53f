import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import { mentionsIn } from '../../../shared/taxonomy/mentions.ts';
import { signsIn } from '../../../shared/taxonomy/signs.ts';
import type { Item } from './gold.ts';
import type { Example } from './learn.ts';

/** An article with what people said of its tags, as `monitor corrections` writes it. */
export const Corrected = z.object({
  language: z.string(),
  title: z.string(),
  text: z.string(),
  judged: z.array(z.object({ kind: z.string(), tag: z.string(), isRight: z.boolean() })),
});

/** `monitor corrections --format ndjson > tests/eval/corrections/corrections.ndjson` brings what people corrected here. */
export const corrections = new URL('../corrections/corrections.ndjson', import.meta.url);

/** What an article shows. */
export const signsOf = ({ language, title, text }: Pick<Item, 'language' | 'title' | 'text'>): Example['signs'] =>
  signsIn(mentionsIn(lexiconOf(language)(title)), mentionsIn(lexiconOf(language)(text)));

/** An item whose themes are all known. */
export const exampleOf = (item: Pick<Item, 'language' | 'title' | 'text' | 'themes'>): Example => ({
  signs: signsOf(item),
  themes: item.themes,
});

/** Items of which people judged some themes and nothing else; none where nobody has corrected anything. */
export function readCorrected(file: URL = corrections): Example[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { judged, ...article } = Corrected.parse(JSON.parse(line));
    const themes = judged.filter(({ kind }) => kind === 'theme');
    if (themes.length === 0) return [];
    const right = themes.filter(({ isRight }) => isRight).map(({ tag }) => tag);
    return [{ signs: signsOf(article), themes: right, judged: themes.map(({ tag }) => tag) }];
  });
}
