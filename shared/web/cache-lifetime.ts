import { parseHttpDate } from './http-date.ts';
import type { HeaderFields } from './reply.ts';

/** RFC 9111 section 1.2.2: what is larger than can be held is this much. */
const longest = 2 ** 31;

/**
 * For how many more seconds an answer may be taken as unchanged (RFC 9111 section 4.2), by the wish of its server;
 * 0 where it may not be kept, `undefined` where the server says nothing.
 */
export function freshForSeconds(headers: HeaderFields, now: Date): number | undefined {
  const directives = cacheDirectives(headers['cache-control'] ?? '');
  if (directives.has('no-store') || directives.has('no-cache')) return 0;
  const lifetime = directives.has('max-age') ? maxAge(directives.get('max-age')) : expiresIn(headers, now);
  return lifetime === undefined ? undefined : Math.max(0, lifetime - age(headers, now));
}

/** Directive by name, with its values in order; a name may come twice. */
function cacheDirectives(value: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', quoted, bare] of value.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,]*)))?/g)) {
    const key = name.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), quoted ?? bare ?? '']);
  }
  return found;
}

/** Of several the shortest; one that is no number makes the answer stale. */
function maxAge(values: readonly string[] = []): number {
  return Math.min(longest, ...values.map((value) => (/^\d+$/.test(value) ? Number(value) : 0)));
}

/** A date that cannot be read, such as `0` or `-1`, has passed. */
function expiresIn(headers: HeaderFields, now: Date): number | undefined {
  const { expires } = headers;
  if (expires === undefined) return undefined;
  const until = parseHttpDate(expires, now);
  return until ? Math.min(longest, (until.getTime() - servedAt(headers, now).getTime()) / 1000) : 0;
}

/** How old the answer was when it came, by the caches on its way or its own date. */
function age(headers: HeaderFields, now: Date): number {
  const told = /^\d+$/.test(headers['age'] ?? '') ? Math.min(longest, Number(headers['age'])) : 0;
  return Math.max(told, (now.getTime() - servedAt(headers, now).getTime()) / 1000);
}

function servedAt(headers: HeaderFields, now: Date): Date {
  return parseHttpDate(headers['date'] ?? '', now) ?? now;
}
