import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { themeById } from '../../../shared/taxonomy/theme.ts';

const Item = z.readonly(
  z.object({
    id: z.string(),
    language: z.string(),
    title: z.string(),
    text: z.string(),
    themes: z.readonly(z.array(z.string().check(z.refine((id) => themeById.has(id))))),
    split: z.enum(['dev', 'held', 'later', 'sealed']),
  }),
);
/** A short news item and the themes it is about, as a person sees it. */
export type Item = z.infer<typeof Item>;

/** The part of the gold set that terms, guards and settings may be tuned on, or one that only judges: `held`, `later`, or `sealed`, which another hand wrote and nobody read before it was scored. */
export type Split = Item['split'];

/** Where the gold set stands. */
const goldFiles = ['gold.ndjson', 'later.ndjson', 'sealed.ndjson'].map((name) => new URL(name, import.meta.url));

const linesOf = (file: URL) => readFileSync(file, 'utf8').trim().split('\n');

/** The gold set, or one part of it. */
export function readGold(split?: Split): Item[] {
  const items = goldFiles.flatMap((file) => linesOf(file).map((line) => Item.parse(JSON.parse(line))));
  return split ? items.filter((item) => item.split === split) : items;
}
