import { createHmac, timingSafeEqual } from 'node:crypto';

/** The methods that WebSub knows (W3C Recommendation, 8.1). */
const methods = ['sha1', 'sha256', 'sha384', 'sha512'];

/** Did whoever shares the secret sign this body? `signature` is X-Hub-Signature, `method=hex`. */
export function verifySignature(signature: string, body: Uint8Array, secret: string): boolean {
  const [, method = '', hex = ''] = /^\s*(\w+)=([0-9a-f]+)\s*$/i.exec(signature) ?? [];
  const name = method.toLowerCase();
  if (!methods.includes(name)) return false;
  const wanted = Buffer.from(createHmac(name, secret).update(body).digest('hex'));
  const given = Buffer.from(hex.toLowerCase());
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
