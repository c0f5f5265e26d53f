const syllable = /[\uac00-\ud7a3]/;
const tail = /^[\uac00-\ud7a3]*/;
/** Particles and copulas that follow a noun. */
const particle =
  /^(?:은|는|이|가|을|를|의|에|와|과|도|만|로|으로|에서|에게|께|까지|부터|보다|처럼|하고|이나|나|이라|라|이란|란|이며|며|이자|이고|인|들|들이|들은|들을|들의|들에게|들과|들도|적|적인|적으로|이다|입니다|이라고|라고|에도|에는|에서는|으로서|로서|으로써|로써|에대한|뿐)$/;
/** Syllables a noun needs to be known inside a compound; a shorter one begins its word. */
const inside = 4;
/** Syllables a noun needs to be known before another noun; a shorter one stands alone or before a particle. */
const before = 3;

/** Whether what was found in a Korean text is a word there, not the chance meeting of syllables: `인권도시` is in `세계인권도시포럼`, `감사` is not in `감사합니다`. */
export function fitsKorean(text: string, start: number, end: number): boolean {
  const length = text.slice(start, end).replace(/\s/g, '').length;
  if (length < inside && syllable.test(text[start - 1] ?? '') && syllable.test(text[start] ?? '')) return false;
  const rest = tail.exec(text.slice(end, end + 12))?.[0] ?? '';
  return length >= before || rest === '' || particle.test(rest) || !syllable.test(text[end - 1] ?? '');
}

/** A phrase with and without each of its spaces: Korean writers differ. */
export function spacings(phrase: string): string[] {
  const [first = '', ...others] = phrase.trim().split(/\s+/);
  return others.reduce((written, part) => written.flatMap((head) => [`${head} ${part}`, head + part]), [first]);
}
