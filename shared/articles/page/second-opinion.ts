import { articleSettings } from '../settings.ts';

const unread = ['script', 'style', 'svg', 'noscript', 'template', 'iframe'];

/**
 * The page's HTML as jsdom repairs it, the way browsers do. It costs ten times what our reader does, so it is asked only
 * where that lost most of the text: to an element that never ends, or to thousands of open tags.
 */
export async function repairHtml(html: string, charactersFound: number): Promise<string | undefined> {
  if (html.length > articleSettings.maxRepairedCharacters) return undefined;
  const text = without(unread, html)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, '');
  if (text.length < 2 * charactersFound + articleSettings.minCharacters) return undefined;
  const { JSDOM, VirtualConsole } = await import('jsdom');
  // It would parse styles, and tell what it thinks of them.
  const { window } = new JSDOM(without(['style'], html), { virtualConsole: new VirtualConsole() });
  const repaired = window.document.documentElement.outerHTML;
  window.close();
  return repaired;
}

/** The HTML without elements of these names. What never ends stays; that it does not is looked for only once, however often it begins. */
function without(names: readonly string[], html: string): string {
  const begins = new RegExp(`<(${names.join('|')})(?![\\w-])`, 'gi');
  const endless = new Set<string>();
  let [kept, from] = ['', 0];
  for (let begin = begins.exec(html); begin; begin = begins.exec(html)) {
    const name = begin[1]?.toLowerCase() ?? '';
    if (endless.has(name)) continue;
    const ends = new RegExp(`</${name}[^<>]*>`, 'gi');
    ends.lastIndex = begins.lastIndex;
    if (ends.exec(html)) {
      kept += `${html.slice(from, begin.index)} `;
      from = begins.lastIndex = ends.lastIndex;
    } else endless.add(name);
  }
  return kept + html.slice(from);
}
