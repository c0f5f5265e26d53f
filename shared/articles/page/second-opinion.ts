import { articleSettings } from '../settings.ts';

const unread = /<(script|style|svg|noscript|template|iframe)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
/** jsdom would parse them, and tell what it thinks of them. */
const styles = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;

/**
 * The page's HTML as jsdom repairs it, the way browsers do. It costs ten times what our reader does, so it is asked only
 * where that lost most of the text: to an element that never ends, or to thousands of open tags.
 */
export async function repairHtml(html: string, charactersFound: number): Promise<string | undefined> {
  if (html.length > articleSettings.maxRepairedCharacters) return undefined;
  const text = html
    .replace(unread, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, '');
  if (text.length < 2 * charactersFound + articleSettings.minCharacters) return undefined;
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM(html.replace(styles, ''), { virtualConsole: new VirtualConsole() });
  const repaired = window.document.documentElement.outerHTML;
  window.close();
  return repaired;
}
