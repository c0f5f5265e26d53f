import { lookup as dnsLookup } from 'node:dns/promises';
import type { LookupFunction, Socket } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { Deadline } from './deadline.ts';
import { acceptEncoding, readBody, tooLarge } from './decode.ts';
import type { Answer } from './exchange.ts';
import { follow } from './follow.ts';
import { headerFields } from './headers.ts';
import { judge } from './judge.ts';
import { EndlessAnswer, NoAddress, networkTrouble, PrivateAddress } from './net-trouble.ts';
import { capOf, type MaxBytes, type Trouble, type Web } from './reply.ts';
import { webSettings } from './settings.ts';
import { type Gate, portOf, publicGate, targetOf } from './target.ts';

/** What a run may set otherwise. */
export interface LiveWebOptions {
  /** Default: `webSettings.contactUrl`. */
  readonly contactUrl?: string;
  /** Which addresses may be connected to. Default: those of the public internet. For tests on this machine. */
  readonly allowAddress?: Gate['allowAddress'];
  /** Which ports may be asked. Default: `webSettings.ports`, or any where `allowAddress` is given. */
  readonly allowPort?: Gate['allowPort'];
  /** The addresses of a name. Default: the resolver of the system. */
  readonly lookup?: (hostname: string) => Promise<readonly string[]>;
  /** Certificates (PEM) to trust instead of the usual ones. */
  readonly ca?: string;
  /** Default: `webSettings`. Seconds and bytes. */
  readonly limits?: Partial<Limits>;
  /** Default: the system's time. */
  readonly now?: () => Date;
}

/** Caps of one request. */
type Limits = {
  readonly [key in 'maxBytes' | 'maxAnswerBytes' | 'connectSeconds' | 'firstByteSeconds' | 'totalSeconds']: number;
};

/** What one request says, besides where it goes. */
interface Asking {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Default: that of the limits. */
  readonly maxBytes?: MaxBytes | undefined;
}

const usualAccept = 'text/html, application/xhtml+xml, application/xml, application/json;q=0.9, */*;q=0.8';

/** The internet: public addresses only, every answer within caps. Close it to let go of its connections. */
export function liveWeb(options: LiveWebOptions = {}): Web & { close(): Promise<void> } {
  const gate = gateOf(options);
  const limits = { ...webSettings, ...options.limits };
  const now = options.now ?? (() => new Date());
  const agent = new Agent({
    connect: guardedConnector(gate, limits, options),
    maxHeaderSize: webSettings.maxHeaderBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const agentHeaders = {
    'user-agent': `${webSettings.agentToken}/1.0 (+${options.contactUrl ?? webSettings.contactUrl})`,
    'accept-encoding': acceptEncoding,
  };

  /** The time of one request, and exchanges that keep to it. */
  function begin(signal: AbortSignal, { headers: ours, maxBytes = limits.maxBytes, ...what }: Asking) {
    const deadline = new Deadline(signal);
    deadline.start('total-timeout', limits.totalSeconds);
    const attempt = async <T>(work: () => Promise<T>): Promise<T | Trouble> => {
      try {
        return await work();
      } catch (error) {
        signal.throwIfAborted();
        const why = deadline.expired;
        return why ? { kind: 'unreachable', why, detail: 'took too long' } : networkTrouble(error);
      }
    };
    const exchange = (url: URL, conditions: Readonly<Record<string, string>>) =>
      attempt(async () => {
        deadline.start('first-byte-timeout', limits.firstByteSeconds);
        const asked = agent.request({
          ...what,
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          headers: { ...agentHeaders, ...ours, ...conditions },
          signal: deadline.signal,
        });
        const response = await deadline.race(asked);
        deadline.stop('first-byte-timeout');
        return answerOf(response, (read) => attempt(read), maxBytes);
      });
    return { deadline, exchange };
  }

  return {
    close: () => agent.destroy(),
    async fetchPage({ accept = usualAccept, ...request }, signal) {
      const { deadline, exchange } = begin(signal, { method: 'GET', headers: { accept }, maxBytes: request.maxBytes });
      const { mayAsk } = request;
      const untimed = mayAsk && { mayAsk: (url: URL) => deadline.without('total-timeout', () => mayAsk(url)) };
      try {
        return await follow({ ...request, ...untimed }, exchange, { gate, now: now() });
      } finally {
        deadline.end();
      }
    },
    async postForm(url, fields, signal) {
      const target = targetOf(url, gate);
      if ('kind' in target) return target;
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const body = new URLSearchParams(fields).toString();
      const { deadline, exchange } = begin(signal, { method: 'POST', headers, body });
      try {
        const answer = await exchange(target, {});
        return 'kind' in answer ? answer : await judge(answer, target.href, undefined, now());
      } finally {
        deadline.end();
      }
    },
  };
}

function gateOf({ allowAddress, allowPort }: LiveWebOptions): Gate {
  return {
    allowAddress: allowAddress ?? publicGate.allowAddress,
    allowPort: allowPort ?? (allowAddress ? () => true : publicGate.allowPort),
  };
}

function answerOf(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  attempt: (read: () => Promise<Uint8Array | Trouble>) => Promise<Uint8Array | Trouble>,
  cap: MaxBytes,
): Answer | Trouble {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as const),
  );
  const fields = headerFields(lines);
  const maxBytes = capOf(cap, fields);
  const drop = () => {
    body.on('error', () => {}).destroy();
  };
  if (lines.length > webSettings.maxHeaderLines) {
    drop();
    return { kind: 'refused', code: 'header-flood', detail: `${lines.length} header lines` };
  }
  return {
    status: statusCode,
    headers: fields,
    drop,
    read: async () => {
      if (Number(fields['content-length'] ?? 0) <= maxBytes)
        return cutShort(await attempt(() => readBody(body, fields['content-encoding'], maxBytes)));
      drop();
      return tooLarge(maxBytes);
    },
  };
}

/** A connection that breaks within the body is another thing than one that never came to be. */
function cutShort(body: Uint8Array | Trouble): Uint8Array | Trouble {
  const isBroken = 'kind' in body && body.kind === 'unreachable' && body.why === 'connection-reset';
  return isBroken ? { ...body, why: 'cut-short' } : body;
}

/** Connects only where the gate allows it: judged when the name is looked up, and again on the very socket. */
function guardedConnector(
  gate: Gate,
  { connectSeconds, maxAnswerBytes }: Limits,
  { ca, lookup = systemLookup }: Pick<LiveWebOptions, 'ca' | 'lookup'>,
): buildConnector.connector {
  const connectors = new Map<number, buildConnector.connector>();
  const connectorFor = (port: number) => {
    const known = connectors.get(port);
    if (known) return known;
    const made = buildConnector({
      lookup: guardedLookup((address) => gate.allowAddress(address, port), lookup),
      timeout: connectSeconds * 1000,
      allowH2: false,
      ...(ca !== undefined && { ca }),
    });
    connectors.set(port, made);
    return made;
  };
  return (options, callback) => {
    const port = portOf(new URL(`${options.protocol}//${options.host ?? options.hostname}`));
    connectorFor(port)(options, (error, socket) => {
      if (error) return callback(error, null);
      const { remoteAddress = '', remotePort = 0 } = socket;
      if (gate.allowAddress(remoteAddress, remotePort)) return callback(null, metered(socket, maxAnswerBytes));
      socket.destroy();
      return callback(new PrivateAddress(remoteAddress), null);
    });
  };
}

/**
 * Breaks a connection that brings too much since we last wrote to it. What is neither header nor body (early hints,
 * chunk extensions, a status line without end) passes by every other cap.
 */
function metered<S extends Socket>(socket: S, maxAnswerBytes: number): S {
  let before = 0;
  let written = 0;
  socket.on('readable', () => {
    if (socket.bytesWritten !== written) {
      written = socket.bytesWritten;
      before = socket.bytesRead;
    }
    if (socket.bytesRead - before > maxAnswerBytes)
      socket.destroy(new EndlessAnswer(`more than ${maxAnswerBytes} bytes`));
  });
  return socket;
}

function guardedLookup(
  allow: (address: string) => boolean,
  lookup: (hostname: string) => Promise<readonly string[]>,
): LookupFunction {
  return (hostname, options, callback) => {
    const answer = (found: readonly string[]) => {
      const open = found.filter(allow).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const [first] = open;
      if (found.length === 0) callback(new NoAddress(hostname), '');
      else if (!first) callback(new PrivateAddress(`${hostname} is ${found.join(', ')}`), '');
      else if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    };
    lookup(hostname).then(answer, (error) => callback(error, ''));
  };
}

async function systemLookup(hostname: string): Promise<readonly string[]> {
  const found = await dnsLookup(hostname, { all: true });
  return found.map(({ address }) => address);
}
