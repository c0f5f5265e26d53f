/** The path and query of a URL in the spelling that patterns are compared in (RFC 9309 section 2.2.2). */
export function patternSubject(url: URL): string {
  return normalPath(`${url.pathname}${url.search}`).replaceAll('*', '%2A').replaceAll('$', '%24');
}

/**
 * The spelling in which two paths are the same if and only if they mean the same: percent signs in front of letters,
 * digits and `-._~` undone, what a URL cannot hold as it is encoded, hexadecimal digits in capitals.
 */
export function normalPath(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+|["<>^`{}]/gu, (text) => encodeURIComponent(text.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    });
}

/** Does a pattern of robots.txt or tdmrep.json match from the start? `*` is anything, a last `$` is the end. */
export function matchesPath(pattern: string, subject: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!subject.startsWith(first)) return false;
  const last = isWhole ? pieces.pop() : undefined;
  let at = first.length;
  for (const piece of pieces) {
    const found = subject.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === subject.length : subject.endsWith(last) && subject.length - last.length >= at;
}
