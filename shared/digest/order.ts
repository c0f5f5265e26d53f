/** By UTF-16 units: the same everywhere, whatever the locale. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Themes, the strongest first. */
export function byStrength<T extends { readonly id: string; readonly score: number }>(
  themes: readonly T[],
): readonly T[] {
  return themes.toSorted((a, b) => b.score - a.score || compare(a.id, b.id));
}
