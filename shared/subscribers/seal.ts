import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token lets its holder do. */
const letters = { confirm: 'c', choices: 'p', leave: 'l', bounce: 'b', desk: 'd', form: 'f' } as const;
export type Purpose = keyof typeof letters;

/** What a token says: nothing about a person but a random id. */
export interface Claim {
  readonly purpose: Purpose;
  readonly id: string;
  /** What the token is bound to beside the id: the turn of a sign-up, the issue of a mail. */
  readonly turn?: string;
  /** When it stops working. Default: never. */
  readonly until?: Date;
}

/** Signs and reads tokens, and names addresses without saying them. Who has the secret can do both; nobody else can. */
export interface Seal {
  sign(claim: Claim): string;
  /** What a token says, if it was made for this purpose and still works. */
  open(purpose: Purpose, token: string, now: Date): Pick<Claim, 'id' | 'turn'> | undefined;
  /** A name for a text that cannot be found by trying addresses, and is always the same. */
  hash(text: string): string;
}

/**
 * A seal from a secret of one or more lines. The first line signs, every line is accepted, the last one hashes:
 * to change the secret, put a new line before the others; links that were sent keep working.
 */
export function sealOf(secret: string): Seal {
  const lines = secret.split('\n').flatMap((line) => line.trim() || []);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || lines.some((line) => line.length < 32))
    throw new TypeError('The secret of the subscribers must have at least 32 characters in each line');
  const mac = (line: string, use: string, text: string) =>
    short(createHmac('sha256', line).update(`${use}\0${text}`).digest().subarray(0, 16));
  return {
    sign: (claim) => {
      const said = write(claim);
      return `${said}.${mac(first, 'token', said)}`;
    },
    open: (purpose, token, now) => {
      const end = token.lastIndexOf('.');
      const said = token.slice(0, end);
      if (!lines.some((line) => isSame(mac(line, 'token', said), token.slice(end + 1)))) return undefined;
      const [head = '', turn = none, until = none] = said.split('.');
      if (head[0] !== letters[purpose] || (until !== none && Number.parseInt(until, 36) * 1000 <= now.getTime()))
        return undefined;
      return { id: head.slice(1), ...(turn !== none && { turn }) };
    },
    hash: (text) => mac(last, 'name', text),
  };
}

/** Stands where a token says nothing. */
const none = '0';

/** Lower case only, since some mail servers change the case of what stands before the `@`. */
function write({ purpose, id, turn = none, until }: Claim): string {
  return [letters[purpose] + id, turn, until ? Math.trunc(until.getTime() / 1000).toString(36) : none].join('.');
}

/** A random name for a subscriber, a request or a turn. */
export const newId = (): string => short(randomBytes(10));

/** Bytes in the fewest characters that paths, headers and any case-blind server keep. */
const short = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`).toString(36);

const isSame = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b.slice(0, a.length), 'latin1'));
