/** A word without case and accents, so that it is found however it is written: `Ciutat` and `CIUTAT`, `Zürich` and `Zurich`. */
export function fold(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
