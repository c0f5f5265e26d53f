import type { Witness } from './evidence.ts';
import { unescapeEntities } from './unescape.ts';

/** The text that JSON-LD states, where the page shows much less of it: behind a paywall, or before scripts have run. */
export function statedText({ thing }: Witness, shown: string): string | undefined {
  const body = thing?.['articleBody'];
  if (typeof body !== 'string' || body.length < 250 || body.length < shown.length * 2) return undefined;
  return plainParagraphs(body);
}

/** The paragraphs of a text that may be marked up. */
export function plainParagraphs(body: string): string {
  return body
    .replace(/<\/(?:p|div|li|h\d|blockquote)>|<br\s*\/?>/gi, '\n\n')
    .replace(/<[a-z!/][^<>]{0,2000}>/gi, '')
    .split(/\n+/)
    .map(unescapeEntities)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
