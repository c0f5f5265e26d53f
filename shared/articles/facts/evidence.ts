import type { Page } from '../page/read-page.ts';
import { articleThing, readThings, type Thing } from './json-ld.ts';
import { unescapeEntities } from './unescape.ts';

/** A fact with the place it stood in. */
export interface Found<T> {
  readonly value: T;
  readonly evidence: string;
}

/** Everything on a page that speaks about the article, ready to be asked. */
export interface Witness {
  readonly page: Page;
  readonly url: string;
  readonly fetchedAt: Date;
  readonly things: readonly Thing[];
  readonly thing: Thing | undefined;
}

export function callWitness(page: Page, url: string, fetchedAt: Date): Witness {
  const described = readThings(page.jsonLd);
  const thing = articleThing(described, { url, title: page.title });
  return { page, url, fetchedAt, things: described.things, thing };
}

/** The content of the first `meta` element that bears one of the names, in the names' order. */
export function meta({ page }: Witness, ...names: readonly string[]): Found<string> | undefined {
  for (const name of names) {
    const found = page.metas.find((candidate) => candidate.name === name && candidate.content !== '');
    if (found) return { value: unescapeEntities(found.content), evidence: `meta ${name}` };
  }
  return undefined;
}

/** An address as the page means it, or nothing where it is none. */
export function absolute(address: string | undefined, { page, url }: Witness): string | undefined {
  if (!address) return undefined;
  const full = URL.parse(address.trim(), URL.parse(page.base ?? '', url)?.href ?? url);
  return full && /^https?:$/.test(full.protocol) ? full.href : undefined;
}
