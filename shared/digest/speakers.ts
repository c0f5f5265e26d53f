import { articlesNamed } from './articles-named.ts';
import type { Digest } from './digest.ts';
import { compare } from './order.ts';

/** A theme that several networks spoke of in the week, and who they are. */
export interface Shared {
  readonly id: string;
  readonly label: string;
  readonly articles: number;
  readonly networks: readonly { readonly id: string; readonly name: string }[];
}

/** Themes by how many networks spoke of them; one network alone shares nothing. */
export function sharedThemes(digest: Digest): readonly Shared[] {
  const named = articlesNamed(digest);
  return digest.themes
    .map(({ id, label, articles, articleIds }) => {
      const all = articleIds.flatMap((article) => named.get(article)?.organisations ?? []);
      const networks = [...new Map(all.map((one) => [one.id, one])).values()];
      return { id, label, articles, networks: networks.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)) };
    })
    .filter(({ networks }) => networks.length > 1)
    .sort((a, b) => b.networks.length - a.networks.length || b.articles - a.articles || compare(a.label, b.label));
}
