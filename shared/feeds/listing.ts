/** Stopgap. */
export function readListing(_html: string, _url: string): { items: { url: string; title: string }[] } {
  return { items: [] };
}
