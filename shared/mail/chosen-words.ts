import type { Choices } from '../subscribers/choices.ts';
import { taxonomy, themeById } from '../taxonomy/theme.ts';

/** What a subscriber chose, in words. */
export function chosenWords({ language, themes, groups, countries, languages }: Choices): readonly string[] {
  const country = new Intl.DisplayNames(language, { type: 'region' });
  const tongue = new Intl.DisplayNames(language, { type: 'language' });
  return [
    ...groups.map((id) => taxonomy.groups.find((group) => group.id === id)?.label ?? id),
    ...themes.map((id) => themeById.get(id)?.label ?? id),
    ...countries.map((code) => country.of(code) ?? code),
    ...languages.map((code) => tongue.of(code) ?? code),
  ];
}
