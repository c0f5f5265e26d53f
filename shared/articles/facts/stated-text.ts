import type { Witness } from './evidence.ts';
import { unescapeEntities } from './unescape.ts';

/** The text that JSON-LD states, where the page shows much less of it: behind a paywall, or before scripts have run. */
export function statedText({ thing }: Witness, shown: string): string | undefined {
  const body = thing?.['articleBody'];
  if (typeof body !== 'string' || body.length < 250 || body.length < shown.length * 2) return undefined;
  return body
    .replace(/<\/(?:p|div|li|h\d)>|<br\s*\/?>/gi, '\n\n')
    .split(/\n+/)
    .map(unescapeEntities)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
