import type { HeaderFields, Validators } from './reply.ts';

/** The request headers that ask "has it changed?". None where the validators belong to another URL. */
export function conditionalHeaders(
  validators: Validators | undefined,
  askedUrl: string,
  url: string,
): Record<string, string> {
  if (!validators || (validators.url ?? askedUrl) !== url) return {};
  return {
    ...(isFieldValue(validators.etag) && { 'if-none-match': validators.etag }),
    ...(isFieldValue(validators.lastModified) && { 'if-modified-since': validators.lastModified }),
  };
}

/** The validators a full answer carries: those before it are void, even where the body is the same. */
export function validatorsOf(headers: HeaderFields, url: string): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag && { etag }), ...(lastModified && { lastModified }), url };
}

/** The validators after "not modified": each one refreshed where the answer carries it, and kept where not. */
export function refreshedValidators(before: Validators, headers: HeaderFields, url: string): Validators {
  return { ...before, ...validatorsOf(headers, url) };
}

/** What may stand in a header line: a stored validator with a line break in it would end the line. */
function isFieldValue(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}
