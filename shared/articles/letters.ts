/** A text's letters and digits alone, small and without accents: what stays the same where a line is quoted elsewhere. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
