import { detectLanguage } from '../../text/detect-language.ts';
import type { Witness } from './evidence.ts';

/** Characters below which a text may not tell its language, and the page is believed. */
const enough = 100;

/** The language of the text itself; what the page claims of itself counts only where the text is too short to tell. */
export function findLanguage({ page }: Witness, text: string): string | undefined {
  const claimed = /^[a-z]{2}(?![a-z])/.exec(page.language?.trim().toLowerCase() ?? '')?.[0];
  const found = detectLanguage(text);
  return text.length < enough ? (claimed ?? found) : (found ?? claimed);
}
