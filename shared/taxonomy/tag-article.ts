import { type Tags } from './tags.ts';
import { taxonomy } from './theme.ts';

/** Stopgap until the tagger arrives. */
export function tagArticle({ text, language }: { readonly title: string; readonly text: string; readonly language?: string }): Tags {
  const lower = text.toLowerCase();
  const themes = taxonomy.themes.flatMap(({ id, terms }) => {
    const evidence = (terms[language ?? 'en'] ?? []).flatMap((term) => {
      const start = lower.indexOf(term.toLowerCase());
      return start < 0 || term.length < 8 ? [] : [{ start, end: start + term.length, text: text.slice(start, start + term.length) }];
    });
    return evidence.length > 0 ? [{ id, score: Math.min(1, evidence.length / 3), evidence }] : [];
  });
  return { language: language ?? 'und', taxonomyVersion: taxonomy.version, themes, sdgs: [], places: [], organisations: [] };
}
