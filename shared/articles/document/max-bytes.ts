import type { HeaderFields } from '../../web/reply.ts';
import { webSettings } from '../../web/settings.ts';
import { documentSettings } from './settings.ts';

/** Only what is called a document, or not called anything, may be as large as one; a page may not. */
export function maxBytesOf(headers: HeaderFields): number {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const mayBeDocument = type === '' || /^application\/(?:x-)?(?:pdf|octet-stream|download|force-download)$/.test(type);
  return mayBeDocument ? documentSettings.maxBytes : webSettings.maxBytes;
}
