import { eld } from 'eld/extrasmall';
import malayWords from './malay-words.json' with { type: 'json' };
import { words } from './words.ts';

const malay: ReadonlySet<string> = new Set(malayWords);
/** More text does not make the answer surer, only later. */
const maxRead = 3000;

/** The language a text is written in, as two letters; nothing where there are too few words to tell. */
export function detectLanguage(text: string): string | undefined {
  const { language } = eld.detect(text.slice(0, maxRead));
  if (language === 'ms') return isMalay(text) ? 'ms' : 'id';
  return language || undefined;
}

/** The detector knows Malay and Indonesian as one; words that only Malay uses tell them apart. */
function isMalay(text: string): boolean {
  for (const { text: word } of words(text.slice(0, maxRead))) if (malay.has(word.toLowerCase())) return true;
  return false;
}
