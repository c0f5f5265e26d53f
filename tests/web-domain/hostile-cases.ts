import { liveWeb } from '../../shared/web/http.ts';
import type { Reply } from '../../shared/web/reply.ts';

/** What each wickedness must come to: the kind, and its code or reason; alternatives where the network may race. */
export const expected: Readonly<Record<string, string>> = {
  '/fine': 'page',
  '/silence': 'unreachable first-byte-timeout',
  '/drip-status': 'unreachable first-byte-timeout',
  '/endless-status': 'refused too-large',
  '/drip-headers': 'unreachable first-byte-timeout',
  '/drip-body': 'unreachable total-timeout',
  '/stalled-body': 'unreachable total-timeout',
  '/endless-body': 'refused too-large',
  '/endless-chunks': 'refused too-large',
  '/endless-chunk-extension': 'refused too-large',
  '/endless-trailers': 'refused header-flood',
  '/endless-hints': 'refused too-large',
  '/endless-missing': 'missing',
  '/endless-redirect-body': 'page',
  '/long-header': 'refused header-flood',
  '/many-headers': 'refused header-flood',
  '/some-hundred-headers': 'refused header-flood',
  '/gzip-bomb': 'refused too-large',
  '/gzip-in-gzip-bomb': 'refused too-large',
  '/gzip-bomb-then-silence': 'refused too-large',
  '/undeclared-gzip-bomb': 'refused too-large',
  '/deflate-bomb': 'refused too-large',
  '/raw-deflate-bomb': 'refused too-large',
  '/brotli-bomb': 'refused too-large',
  '/zstd-bomb': 'refused too-large',
  '/zstd-wide-window': 'refused bad-encoding',
  '/empty-blocks': 'refused too-large',
  '/unknown-encoding': 'refused bad-encoding',
  '/encodings-without-end': 'refused bad-encoding',
  '/broken-gzip': 'refused bad-encoding',
  '/broken-brotli': 'refused bad-encoding',
  '/said-gzip-but-plain': 'page',
  '/short-length': 'page',
  '/long-length': 'unreachable cut-short',
  '/huge-length': 'refused too-large',
  '/length-beyond-numbers': 'unreachable garbled',
  '/negative-length': 'unreachable garbled',
  '/two-lengths': 'unreachable garbled',
  '/length-and-chunks': 'unreachable garbled',
  '/bad-chunk-size': 'unreachable garbled',
  '/chunks-cut-short': 'unreachable cut-short',
  '/garbage': 'unreachable garbled',
  '/garbage-status': 'unreachable garbled',
  '/old-http': 'page',
  '/no-status-line': 'unreachable garbled',
  '/status-999': 'refused bad-status',
  '/status-206': 'refused bad-status',
  '/unasked-304': 'refused bad-status',
  '/upgrade': 'unreachable garbled | unreachable connection-reset',
  '/reset-at-once': 'unreachable connection-reset',
  '/close-at-once': 'unreachable connection-reset',
  '/reset-mid-body': 'unreachable cut-short',
  '/two-answers': 'page',
  '/loop': 'refused redirect-loop',
  '/loop-a': 'refused redirect-loop',
  '/loop-b': 'refused redirect-loop',
  '/endless-redirects': 'refused too-many-redirects',
  '/to-nowhere': 'refused bad-redirect',
  '/to-rubbish': 'refused bad-redirect',
  '/to-metadata': 'refused private-address',
  '/to-decimal': 'refused private-address',
  '/to-mapped': 'refused private-address',
  '/to-private-name': 'refused private-address',
  '/to-file': 'refused bad-scheme',
  '/to-data': 'refused bad-scheme',
  '/to-script': 'refused bad-scheme',
  '/to-ssh': 'refused bad-port',
  '/to-user': 'refused bad-url',
  '/to-refused': 'unreachable connection-refused',
  '/to-unknown': 'unreachable no-such-host',
  '/to-deaf-resolver': 'unreachable connect-timeout | unreachable first-byte-timeout',
};

/** Small caps, so that every wickedness is over within a second. */
export const hostileLimits = {
  maxBytes: 1024 * 1024,
  maxAnswerBytes: 4 * 1024 * 1024,
  connectSeconds: 0.2,
  firstByteSeconds: 0.4,
  totalSeconds: 0.8,
};

/** The live web, with this machine as the internet: some names are wicked too. */
export function hostileWeb() {
  return liveWeb({
    allowAddress: (address) => address === '127.0.0.1',
    allowPort: (port) => port !== 22,
    limits: hostileLimits,
    lookup: async (name) => {
      if (name === 'unknown.test') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      if (name === 'deaf.test') return new Promise(() => {});
      return name === 'intranet.test' ? ['10.0.0.1'] : ['127.0.0.1'];
    },
  });
}

/** A reply in the words of the table above. */
export function outcomeOf(reply: Reply): string {
  if (reply.kind === 'unreachable') return `unreachable ${reply.why}`;
  return reply.kind === 'refused' ? `refused ${reply.code}` : reply.kind;
}
