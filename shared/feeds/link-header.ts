import { absoluteUrl } from './absolute-url.ts';

const link = /<([^<>]*)>((?:[^,<"]|"[^"]*")*)/g;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/** The first address that a Link header gives to each relation (RFC 8288). */
export function linksOf(header: string | undefined, base: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const [, address, parameters = ''] of (header ?? '').matchAll(link)) {
    const [, quoted, bare] = relation.exec(parameters) ?? [];
    const url = absoluteUrl(address, base);
    const names = (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
    if (url) for (const name of names) if (name && !links.has(name)) links.set(name, url);
  }
  return links;
}
