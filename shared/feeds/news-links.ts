import { absoluteUrl } from './absolute-url.ts';
import { type HtmlElement, lineOf, readHtml, withElementsBelow } from './html-tree.ts';

/**
 * What sites call the page of their news, in the languages of the networks; as a word of a link's text or a part of its
 * address. From the registry's own `hints.news` and the menus of the sites it lists.
 */
const newsWords = new Set(
  [
    'news latest updates blog articles stories press media newsroom',
    'noticias actualidad novedades prensa comunicados',
    'actualites actualités nouvelles presse',
    'noticies notícies actualitat',
    'noticias notícias novidades imprensa',
    'aktuelles aktuell nachrichten neuigkeiten presse meldungen',
    'notizie novita novità attualita attualità comunicati',
    'nieuws actueel nieuwsberichten pers',
    'haberler haber duyurular',
    '소식 뉴스 새소식 공지사항 보도자료',
  ].flatMap((line) => line.split(' ')),
);

/** Addresses on a page's own host that look like the page of its news, the likeliest first. */
export function newsLinks(html: string, url: string): readonly string[] {
  const scores = new Map<string, number>();
  for (const element of withElementsBelow(readHtml(html))) {
    const target = element.name === 'a' ? pageOfSameHost(element, url) : undefined;
    const score = target ? likeness(lineOf(element), target) : 0;
    if (target && score > 0) scores.set(target.href, Math.max(score, scores.get(target.href) ?? 0));
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([href]) => href);
}

function pageOfSameHost({ attributes }: HtmlElement, url: string): URL | undefined {
  const target = URL.parse(absoluteUrl(attributes['href'], url) ?? '');
  if (!target || target.host !== URL.parse(url)?.host || target.pathname === '/') return undefined;
  target.hash = '';
  return target;
}

/** A menu entry has few words, a headline many. The last word of the address counts as much as the text. */
function likeness(text: string, { pathname }: URL): number {
  const isEntry = text.split(' ').length <= 4 && wordsOf(text).some((word) => newsWords.has(word));
  const last = wordsOf(decode(pathname)).at(-1) ?? '';
  return (isEntry ? 1 : 0) + (newsWords.has(last) ? 1 : 0);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
