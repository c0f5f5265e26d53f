import { parseHttpDate } from './http-date.ts';
import type { HeaderFields } from './reply.ts';
import { webSettings } from './settings.ts';

/**
 * How many seconds a server asks us to stay away, by `Retry-After` in either form, within our own bounds.
 * A date is measured against the server's own clock where it shows one.
 */
export function retryAfterSeconds(headers: HeaderFields, now: Date): number {
  const asked = askedSeconds(headers, now) ?? webSettings.waitDefaultSeconds;
  return Math.min(Math.max(Math.ceil(asked), 1), webSettings.waitMaxSeconds);
}

function askedSeconds(headers: HeaderFields, now: Date): number | undefined {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const until = parseHttpDate(value, now);
  if (!until) return undefined;
  const serverNow = parseHttpDate(headers['date'] ?? '', now) ?? now;
  return (until.getTime() - serverNow.getTime()) / 1000;
}
