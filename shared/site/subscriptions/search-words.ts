import type { SearchQuery } from '../../subscribers/searches/search-query.ts';
import { taxonomy, themeById } from '../../taxonomy/theme.ts';

/** A search in words of a language, as far as there are some: labels of themes are English. */
export function searchWords({ q, ...filters }: SearchQuery, language: string): string {
  const named = Object.entries(filters).map(([kind, values]) =>
    values
      .split(',')
      .map((value) => nameOf(kind, value, language))
      .join(' / '),
  );
  return [...(q === undefined ? [] : [q]), ...named].join(' · ');
}

function nameOf(kind: string, value: string, language: string): string {
  switch (kind) {
    case 'theme':
      return themeById.get(value)?.label ?? value;
    case 'group':
      return taxonomy.groups.find(({ id }) => id === value)?.label ?? value;
    case 'goal':
      return `SDG ${value}`;
    case 'country':
      return displayName('region', value, language);
    case 'language':
      return displayName('language', value, language);
    default:
      return value;
  }
}

/** A code that names nothing stays as it was typed. */
function displayName(type: 'region' | 'language', code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
