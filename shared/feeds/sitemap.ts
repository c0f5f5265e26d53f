export interface SitemapEntry { readonly url: string }
/** Stopgap. */
export function parseSitemap(_bytes: Uint8Array, _url: string): { kind: 'none' } {
  return { kind: 'none' };
}
