import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { themeById } from '../../../shared/taxonomy/theme.ts';

const Practice = z.readonly(
  z.object({
    id: z.string(),
    language: z.string(),
    title: z.string(),
    text: z.string(),
    themes: z.readonly(z.array(z.string().check(z.refine((id) => themeById.has(id))))),
  }),
);
/** An item to learn from: written for training, never used to judge. */
export type Practice = z.infer<typeof Practice>;

/** The items written for training. */
export function readPractice(): Practice[] {
  const lines = readFileSync(new URL('practice.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => Practice.parse(JSON.parse(line)));
}
