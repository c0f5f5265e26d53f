import type { Source } from '../sources/source.ts';
import { type Taxonomy, taxonomy } from '../taxonomy/theme.ts';
import { words } from '../text/words.ts';

/** Names of organisations by source id. */
export const organisationNames = (sources: readonly Source[]): ReadonlyMap<string, string> =>
  new Map(sources.map(({ id, organisation }) => [id, organisation]));

/** Where the sources are, and the feeds they are read by, by source id. */
export const networkAddresses = (sources: readonly Source[]) =>
  new Map(
    sources.map(({ id, site, poll, languages: [language] }) => [
      id,
      {
        ...(site !== undefined && { siteUrl: site }),
        ...(poll.how === 'feed' && { feedUrl: poll.url }),
        ...(language !== undefined && { language }),
      },
    ]),
  );

/** Labels of themes and of their groups by theme id. */
export function themeLabels({ groups, themes }: Taxonomy): ReadonlyMap<string, { label: string; group: string }> {
  const groupLabels = new Map(groups.map(({ id, label }) => [id, label]));
  return new Map(themes.map(({ id, label, group }) => [id, { label, group: groupLabels.get(group) ?? group }]));
}

let names: ReturnType<typeof themeLabels> | undefined;

/** Labels of the taxonomy's own themes and of their groups. */
export function themeNames(): ReturnType<typeof themeLabels> {
  names ??= themeLabels(taxonomy);
  return names;
}

let known: ReadonlySet<string> | undefined;

/** Whether a word stands in a term of a theme, in any language. */
export function isKnownWord(word: string): boolean {
  known ??= new Set(
    taxonomy.themes
      .flatMap(({ terms, names, label }) => [...Object.values(terms).flat(), ...names, label])
      .flatMap((term) => [...words(term)].map(({ text }) => text.toLowerCase())),
  );
  return known.has(word);
}
