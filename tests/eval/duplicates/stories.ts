import { sketch } from '../../../shared/articles/similar/sketch.ts';
import { cluster } from '../../../shared/stories/cluster.ts';
import { type Card, compareCards } from '../../../shared/stories/compare.ts';
import { evidenceIn } from '../../../shared/stories/evidence.ts';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import { areOne, pairsOf } from './pairs.ts';
import type { LabelledText } from './texts.ts';

/** The card of a labelled text, as tagging makes it of an article. */
export function cardOf({ id, title, text, language, url, day }: LabelledText): Card {
  const themes = tagArticle({ title, text, language }).themes.map((theme) => theme.id);
  const evidence = evidenceIn({ title, text, language, url, links: [], themes });
  const host = URL.parse(url)?.host ?? '';
  return { id, day, language, host, title, evidence, keys: sketch(text) };
}

/** Which story each text is in, by its id. Copies are one article before stories are looked for, as in the pipeline. */
export function storiesOf(texts: readonly LabelledText[]): ReadonlyMap<string, number> {
  const original = new Map<string, string>();
  const kept: LabelledText[] = [];
  for (const text of texts) {
    const twin = kept.find((other) => areOne(other, text));
    original.set(text.id, twin?.id ?? text.id);
    if (!twin) kept.push(text);
  }
  const links = pairsOf(kept.map(cardOf)).flatMap(([a, b]) => compareCards(a, b) ?? []);
  const groups = cluster(
    kept.map(({ id }) => id),
    links,
  );
  const storyOf = new Map(groups.flatMap((group, i) => group.map((id) => [id, i] as const)));
  return new Map([...original].map(([id, kept]) => [id, storyOf.get(kept) ?? -1]));
}
