import { type CapturedVisit, readCapture, toCapture } from '../articles/capture.ts';
import { pageId } from '../articles/identity.ts';
import { captureKey } from './keys.ts';

interface Captures {
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  put(bucket: 'archive', key: string, body: Uint8Array, condition: { readonly ifAbsent: true }): Promise<boolean>;
}

/**
 * Keeps a visit as it was, and gives back what is kept: the article is read from that, so reading it again one day
 * gives the same. A page that says what it said before is not kept twice; the first visit stands.
 */
export async function keepCapture(
  visit: CapturedVisit,
  { put, getBytes }: Captures,
): Promise<{ readonly visit: CapturedVisit; readonly raw: string }> {
  const { digest, bytes } = toCapture(visit);
  const raw = captureKey(pageId(visit.page.url), digest);
  if (await put('archive', raw, bytes, { ifAbsent: true })) return { visit: readCapture(bytes), raw };
  const kept = await getBytes('archive', raw);
  if (!kept) throw new Error(`${raw} was there and is gone`);
  return { visit: readCapture(kept), raw };
}
