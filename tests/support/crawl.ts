import { parseHTML } from 'linkedom';

/** What a site answered for an address, and the numbers that links to it had as their words. */
export interface Visit {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly told: readonly number[];
}

/** Visits what the pages within a section link to, the API apart; of pages elsewhere no link is followed. */
export async function crawl(siteUrl: string, section: string): Promise<ReadonlyMap<string, Visit>> {
  const told = new Map<string, number[]>([[section, []]]);
  const visits = new Map<string, Visit>();
  // A map goes on to what is added to it meanwhile.
  for (const [path, numbers] of told) {
    const answer = await fetch(new URL(path, siteUrl), { redirect: 'manual' });
    const [type, text] = [answer.headers.get('content-type') ?? '', await answer.text()];
    visits.set(path, { status: answer.status, type, text, told: numbers });
    if (!path.startsWith(section)) continue;
    for (const { to, words } of linksOf(text, new URL(path, siteUrl))) {
      const own = told.get(to) ?? [];
      told.set(to, own);
      if (/^\d+$/.test(words)) own.push(Number(words));
    }
  }
  return visits;
}

/** Links of a page to others of its site. */
function linksOf(text: string, page: URL) {
  if (!/<!doctype html>/i.test(text)) return [];
  return [...parseHTML(text).document.querySelectorAll('[href]')].flatMap((a) => {
    const { origin, pathname, search } = new URL(a.getAttribute('href') ?? '', page);
    const isOurs = origin === page.origin && !pathname.startsWith('/api/');
    return isOurs ? [{ to: `${pathname}${search}`, words: a.textContent?.trim() ?? '' }] : [];
  });
}
