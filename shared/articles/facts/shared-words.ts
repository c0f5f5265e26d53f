/** The share of a heading's words that a claim has too. */
export function sharedWords(claim: string, heading: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const claimed = new Set(words(claim));
  const own = words(heading);
  return own.length > 2 ? own.filter((word) => claimed.has(word)).length / own.length : 0;
}
