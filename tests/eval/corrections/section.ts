import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import type { Section } from '../section.ts';

/** `monitor corrections > tests/eval/corrections/corrections.ndjson` brings what people corrected here. */
const input = new URL('corrections.ndjson', import.meta.url);
const Line = z.object({
  language: z.string(),
  title: z.string(),
  text: z.string(),
  judged: z.array(z.object({ kind: z.string(), tag: z.string(), isRight: z.boolean() })),
});

/** How often the machine alone now says what people decided: a tag they want is there, one they do not want is not. */
export const correctionSection: Section = {
  name: 'corrections',
  inputs: [input],
  evaluate() {
    const lines = readFileSync(input, 'utf8').trim().split('\n');
    const agreed = lines.flatMap((line) => {
      const { judged, ...article } = Line.parse(JSON.parse(line));
      const { themes, sdgs, places, organisations } = tagArticle(article);
      const said = new Set([
        ...themes.map(({ id }) => `theme ${id}`),
        ...sdgs.map(({ goal }) => `goal ${goal}`),
        ...places.map(({ id }) => `place ${id}`),
        ...organisations.map(({ id }) => `organisation ${id}`),
      ]);
      return judged.map(({ kind, tag, isRight }) => said.has(`${kind} ${tag}`) === isRight);
    });
    const figure = agreed.filter(Boolean).length / Math.max(1, agreed.length);
    return {
      figure,
      summary: `the machine agrees with ${figure.toFixed(3)} of ${agreed.length} decisions`,
      tables: [],
    };
  },
};
