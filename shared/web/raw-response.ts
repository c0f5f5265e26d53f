import { headerFields } from './headers.ts';
import type { HeaderFields } from './reply.ts';

/** An HTTP response as it goes over the wire, status line to body. */
export interface RawResponse {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: Uint8Array;
}

/** Reads a recorded response; lines may end in LF or CRLF. `undefined` if it is not one. */
export function parseRawResponse(bytes: Uint8Array): RawResponse | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const [whole, head = ''] = /^([\s\S]*?)(?:\r?\n){2}/.exec(text) ?? [text, text];
  const [statusLine = '', ...lines] = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  const pairs = lines.filter((line) => line !== '').map(splitLine);
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  return { status: Number(status), headers: headerFields(pairs), body: bytes.subarray(whole.length) };
}

function splitLine(line: string): readonly [string, string] | undefined {
  const match = /^([^\s:]+):[ \t]*(.*?)[ \t]*$/.exec(line);
  return match ? [match[1] ?? '', match[2] ?? ''] : undefined;
}
