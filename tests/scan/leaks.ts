/** Something that a test run said: a line of a log, the body of a message, the key of an object. */
export interface Seen {
  readonly kind: 'log' | 'message' | 'key';
  readonly text: string;
}
interface Leak extends Seen {
  readonly what: string;
}

/** What may stand in none of them. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an address', /[\w.+-]+@[\w-]+(\.[\w-]+)+/],
  ['the host of invented readers', /reader\.example/i],
  ['the name of an invented reader', /\b(ana|ada[._ ]?quill|everything|housing|away)@|\bada[._]quill\b/i],
  // As `seal.ts` writes them: purpose and id, turn, end, signature.
  ['a token', /\b[cplb][a-z0-9-]{2,40}\.[a-z0-9-]{1,40}\.[a-z0-9]{1,8}\.[a-z0-9]{20,25}\b/],
  ['a member’s key', /hrcm_[\w-]{43}/],
];

/** Everything that was said and should not have been. */
export function findLeaks(seen: readonly Seen[]): readonly Leak[] {
  return seen.flatMap((one) => {
    const text = one.kind === 'key' ? decoded(one.text) : one.text;
    const found = forbidden.find(([, pattern]) => pattern.test(text));
    return found ? [{ ...one, what: found[0] }] : [];
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
