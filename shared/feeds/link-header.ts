import { absoluteUrl } from './absolute-url.ts';

const link = /<([^<>]*)>((?:[^,<"]|"[^"]*")*)/g;
const parameter = /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/g;

/** The first address that a Link header gives to each relation (RFC 8288). */
export function linksOf(header: string | undefined, base: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const [, address, parameters = ''] of (header ?? '').matchAll(link)) {
    const [, , quoted, bare = ''] = [...parameters.matchAll(parameter)].find(([, name]) => isRel(name)) ?? [];
    const url = absoluteUrl(address, base);
    const names = (quoted ?? bare).toLowerCase().split(/\s+/);
    if (url) for (const name of names) if (name && !links.has(name)) links.set(name, url);
  }
  return links;
}

const isRel = (name = '') => name.toLowerCase() === 'rel';
