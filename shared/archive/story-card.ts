import { sketch } from '../articles/similar/sketch.ts';
import type { Card } from '../stories/compare.ts';
import { evidenceIn } from '../stories/evidence.ts';
import type { TaggedArticle } from './tagged.ts';

/** The card of an article; without a day of its own it stands under the day it was found. */
export function storyCard({ article, tags }: TaggedArticle): Card {
  const { id, title, text, canonicalUrl: url, links, published, foundAt } = article;
  const themes = tags.themes.map((theme) => theme.id);
  const isDated =
    published?.precision === 'second' || published?.precision === 'minute' || published?.precision === 'day';
  return {
    id,
    day: (isDated ? published.value : foundAt).slice(0, 10),
    language: tags.language,
    host: URL.parse(url)?.host ?? '',
    title,
    evidence: evidenceIn({ title, text, language: tags.language, url, links, themes }),
    keys: sketch(text),
  };
}
