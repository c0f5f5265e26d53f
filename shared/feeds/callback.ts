import { createHash, timingSafeEqual } from 'node:crypto';

/** The callback of a source below the public address of `receive-push`. */
export function callbackOf(base: string, sourceId: string, token: string): string {
  return `${base.replace(/\/*$/, '/')}${sourceId}/${token}`;
}

/** The source and the token that an address ends in, whatever it begins with. */
export function readCallback(url: string): { readonly sourceId: string; readonly token: string } {
  const [token = '', sourceId = ''] = new URL(url).pathname.split('/').reverse();
  return { sourceId, token };
}

/** Is this the token of that callback? Takes the same time whatever it is. */
export function isTokenOf(callback: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(readCallback(callback).token), digest(token));
}
