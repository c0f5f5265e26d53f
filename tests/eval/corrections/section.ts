import { readFileSync } from 'node:fs';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import type { Section } from '../section.ts';
import { Corrected, corrections } from '../themes/examples.ts';

/** How often the machine alone now says what people decided: a tag they want is there, one they do not want is not. */
export const correctionSection: Section = {
  name: 'corrections',
  inputs: [corrections],
  evaluate() {
    const lines = readFileSync(corrections, 'utf8').trim().split('\n');
    const agreed = lines.flatMap((line) => {
      const { judged, ...article } = Corrected.parse(JSON.parse(line));
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
