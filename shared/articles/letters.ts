/** A text's letters and digits alone, small and without accents: what stays the same where a line is quoted elsewhere. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Characters that say as much as two of an alphabet: Chinese, Japanese, Korean. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** How long a text is in letters of an alphabet. */
export function lengthOf(text: string): number {
  return text.length + (text.match(dense)?.length ?? 0);
}
