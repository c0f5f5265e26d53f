import { absolute, type Witness } from './evidence.ts';

const part = /^(?:page\/)?\d{1,2}\/$/;
const folder = (url: URL) => url.pathname.replace(/\/*$/, '/');

/** Where an article goes on: the next of its parts, whose address is its own with a number behind. */
export function nextPage(witness: Witness): string | undefined {
  const { page, url } = witness;
  const heads = page.links.filter(({ rel = '' }) => /(?:^|\s)next(?:\s|$)/i.test(rel)).map(({ href }) => href);
  const inBody = page.body
    .getElementsByTagName('a')
    .filter((link) => /(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href') ?? undefined);
  return [...heads, ...inBody].map((href) => absolute(href, witness)).find((next) => next && isPartOf(next, url));
}

function isPartOf(next: string, url: string): boolean {
  const [to, from] = [URL.parse(next), URL.parse(url)];
  if (!to || !from || to.host !== from.host) return false;
  const [target, own] = [folder(to), folder(from)];
  if (target === own) return /[?&](?:page|paged|p|part)=\d{1,2}(?:&|$)/.test(to.search);
  return target.startsWith(own) && part.test(target.slice(own.length));
}
