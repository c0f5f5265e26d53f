import { readFileSync } from 'node:fs';
import { decodeXML } from 'entities';
import { placesIn } from '../../../shared/taxonomy/places/find-places.ts';
import type { Section } from '../section.ts';

const corpus = new URL('../../../../shared/corpora/places/TR-News.xml', import.meta.url);

/** How well places are found in news with labelled toponyms: spans that agree to the letter. */
export const placeSection: Section = {
  name: 'places',
  inputs: [corpus],
  evaluate() {
    const halves = [0, 0].map(() => ({ right: 0, found: 0, asked: 0 }));
    for (const [number, { text, spans }] of readNews().entries()) {
      const half = halves[number % 2];
      const found = placesIn(text, 'en').map(({ start, end }) => `${start}-${end}`);
      if (!half) continue;
      half.right += found.filter((span) => spans.has(span)).length;
      half.found += found.length;
      half.asked += spans.size;
    }
    const sum = (name: 'right' | 'found' | 'asked') => halves.reduce((total, half) => total + half[name], 0);
    const rows = halves.map((half, i) => [i === 0 ? 'tuned on' : 'held out', ...figuresOf(half)] as const);
    const [precision, recall, f1] = figuresOf({ right: sum('right'), found: sum('found'), asked: sum('asked') });
    return {
      figure: f1,
      summary: `${sum('asked')} toponyms, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
      tables: [{ heads: ['half', 'precision', 'recall', 'F1'], rows }],
    };
  },
};

function figuresOf({ right, found, asked }: Record<'right' | 'found' | 'asked', number>) {
  return [right / found, right / asked, (2 * right) / (found + asked)] as const;
}

function readNews(): { text: string; spans: ReadonlySet<string> }[] {
  const articles = readFileSync(corpus, 'utf8').split('<article ').slice(1);
  return articles.map((article) => {
    const raw = /<text>([\s\S]*?)<\/text>/.exec(article)?.[1] ?? '';
    const text = raw.startsWith('<![CDATA[') ? raw.slice('<![CDATA['.length, -']]>'.length) : decodeXML(raw);
    const toponyms = article.matchAll(/<toponym>[\s\S]*?<start>\s*(\d+)[\s\S]*?<end>\s*(\d+)/g);
    return { text, spans: new Set([...toponyms].map(([, start, end]) => `${start}-${end}`)) };
  });
}
