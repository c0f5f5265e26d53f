import type { Trouble, UnreachableWhy } from './reply.ts';

/** The name leads to no address we may connect to. */
export class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS';
}

/** The name leads to no address at all. */
export class NoAddress extends Error {
  readonly code = 'ENODATA';
}

/** The answer goes on and on without becoming one. */
export class EndlessAnswer extends Error {
  readonly code = 'ENDLESS_ANSWER';
}

/** Codes of Node, OpenSSL and undici, and what each means for the one who asked. */
const whyByCode: Readonly<Record<string, UnreachableWhy>> = {
  ENOTFOUND: 'no-such-host',
  ENODATA: 'no-such-host',
  EAI_AGAIN: 'dns-failed',
  EAI_FAIL: 'dns-failed',
  ESERVFAIL: 'dns-failed',
  ETIMEOUT: 'dns-failed',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  UND_ERR_SOCKET: 'connection-reset',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'first-byte-timeout',
  UND_ERR_BODY_TIMEOUT: 'total-timeout',
  EPROTO: 'tls',
};

/** What an error of the network stack means. Anything unknown is an exchange that went wrong: worth another try. */
export function networkTrouble(error: unknown): Trouble {
  const code = codeOf(error);
  const detail = code ?? (error instanceof Error ? error.message : String(error));
  if (code === 'PRIVATE_ADDRESS') return { kind: 'refused', code: 'private-address', detail: messageOf(error) };
  if (code === 'ENDLESS_ANSWER') return { kind: 'refused', code: 'too-large', detail: messageOf(error) };
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return { kind: 'refused', code: 'header-flood', detail };
  return { kind: 'unreachable', why: whyOf(code), detail };
}

function whyOf(code: string | undefined): UnreachableWhy {
  if (code === undefined) return 'garbled';
  const why = whyByCode[code];
  if (why) return why;
  if (code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_') || /CERT|SELF_SIGNED|SIGNATURE/.test(code))
    return 'tls';
  return 'garbled';
}

/** The code of an error, or of the first cause that has one: several addresses tried make an AggregateError. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return inner.map(codeOf).find((code) => code !== undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
