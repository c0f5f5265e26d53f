import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { contentTypes } from './content-types.ts';
import { readBody } from './decode.ts';
import type { Answer, Exchange } from './exchange.ts';
import { follow } from './follow.ts';
import { parseRawResponse, type RawResponse } from './raw-response.ts';
import { recordedPaths } from './recorded-path.ts';
import { capOf, type MaxBytes, type Trouble, type Web } from './reply.ts';
import { webSettings } from './settings.ts';
import { publicGate, targetOf } from './target.ts';

/**
 * A web answered from files: `dir/<host>/<path>`, http and https alike, nothing leaves the machine. `<name>.http` holds
 * a whole response, for redirects, errors and headers. Throws if the folder cannot be read.
 */
export function recordedWeb(dir: string, now: () => Date = () => new Date()): Web {
  const root = rootOf(dir);
  return {
    async fetchPage(request, signal) {
      signal.throwIfAborted();
      const maxBytes = request.maxBytes ?? webSettings.maxBytes;
      const exchange: Exchange = async (url, conditions) => {
        const response = await recordedResponse(root, url);
        signal.throwIfAborted();
        return 'kind' in response ? response : answerOf(response, conditions['if-none-match'], maxBytes);
      };
      return follow(request, exchange, { gate: publicGate, now: now() });
    },
    /** A recording takes no forms. */
    async postForm(url, _fields, signal) {
      signal.throwIfAborted();
      const target = targetOf(url, publicGate);
      return 'kind' in target ? target : { kind: 'missing', status: 405, headers: {} };
    },
  };
}

function rootOf(dir: string): string {
  try {
    if (statSync(dir).isDirectory()) return realpathSync(dir);
  } catch {
    // Said below: a folder that is missing and a file in its place are the same to the caller.
  }
  throw new Error(`${dir} is not a folder that can be read: expected a recorded web, DIR/<host>/<path>`);
}

async function recordedResponse(root: string, url: URL): Promise<RawResponse | Trouble> {
  const host = join(root, url.hostname);
  if (url.hostname.startsWith('.') || !(await isFolder(host)))
    return { kind: 'unreachable', why: 'no-such-host', detail: `${url.hostname} is not recorded` };
  for (const parts of recordedPaths(url) ?? []) {
    const file = join(host, ...parts);
    const bytes = await readInside(root, file);
    if (!bytes) continue;
    if (!file.endsWith('.http')) return plainResponse(bytes, parts.at(-1) ?? '');
    return (
      parseRawResponse(bytes) ?? { kind: 'unreachable', why: 'garbled', detail: `${parts.join('/')} is no response` }
    );
  }
  return { status: 404, headers: {}, body: new Uint8Array() };
}

function plainResponse(body: Uint8Array, name: string): RawResponse {
  const [bare = ''] = name.split('?');
  const type = contentTypes[extname(bare).slice(1).toLowerCase()] ?? 'text/html';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { status: 200, headers: { 'content-type': type, etag }, body };
}

function answerOf({ status, headers, body }: RawResponse, ifNoneMatch: string | undefined, cap: MaxBytes): Answer {
  const isSame = status === 200 && ifNoneMatch !== undefined && ifNoneMatch === headers['etag'];
  return {
    status: isSame ? 304 : status,
    headers,
    drop: () => {},
    read: () => readBody(Readable.from([body]), headers['content-encoding'], capOf(cap, headers)),
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The bytes of a file, unless it is not there, is no file, or a link leads out of the root. */
async function readInside(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const real = await realpath(path);
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? await readFile(real) : undefined;
  } catch {
    return undefined;
  }
}
