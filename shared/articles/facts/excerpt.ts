import { type Found, meta, type Witness } from './evidence.ts';

const maxLength = 300;

/** A few sentences that say what the article is about: the page's own where they speak of this text, else its beginning. */
export function findExcerpt(witness: Witness, text: string): Found<string> {
  const own = meta(witness, 'og:description', 'description', 'dc.description', 'twitter:description');
  if (own && own.value.length >= 50 && isAbout(own.value, text))
    return { value: shorten(own.value), evidence: own.evidence };
  return { value: shorten(text.replace(/\s+/g, ' ')), evidence: 'beginning of the text' };
}

/** Many sites describe every page by the same words about themselves. */
function isAbout(description: string, text: string): boolean {
  const words = [...new Set(description.toLowerCase().match(/\p{L}{5,}/gu))];
  const inText = text.toLowerCase();
  return words.length > 0 && words.filter((word) => inText.includes(word)).length >= words.length * 0.6;
}

/** Ends at the end of a sentence where one is near, else at a word. */
function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength);
  const sentence = /^.{120,}[.!?。](?=\s|$)/su.exec(cut);
  return sentence ? sentence[0] : `${cut.replace(/\s+\S*$/, '')} …`;
}
