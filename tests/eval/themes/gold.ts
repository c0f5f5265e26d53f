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
    split: z.enum(['dev', 'held']),
  }),
);
/** A short news item and the themes it is about, as a person sees it. */
export type Item = z.infer<typeof Item>;

/** The part of the gold set that terms, guards and settings may be tuned on, or the part that only judges. */
export type Split = Item['split'];

/** The gold set, or one part of it. */
export function readGold(split?: Split): Item[] {
  const lines = readFileSync(new URL('gold.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const items = lines.map((line) => Item.parse(JSON.parse(line)));
  return split ? items.filter((item) => item.split === split) : items;
}
