/** A mail as its reader's program sees it: headers by small name, and the decoded parts by type. */
export interface Mail {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
}

/** Reads just as much of RFC 5322 and MIME as nodemailer writes. */
export function readMail(raw: string): Mail {
  const [headers, body] = split(raw);
  const [, boundary] = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '') ?? [];
  const chunks = boundary ? body.split(`--${boundary}`).slice(1, -1) : [];
  const parts = chunks.map((chunk): [string, string] => {
    const [own, text] = split(chunk.replace(/^\r\n/, ''));
    const type = own.get('content-type')?.split(';')[0] ?? '';
    return [type, decode(text.replace(/\r\n$/, ''), own.get('content-transfer-encoding') ?? '7bit')];
  });
  return { headers, parts: new Map(parts) };
}

function split(raw: string): [ReadonlyMap<string, string>, string] {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return [new Map(headers), raw.slice(end + 4)];
}

function decode(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return text.replaceAll('\r\n', '\n');
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** A header's encoded words as text. */
export function decodeWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decode(text.replaceAll('_', ' '), 'quoted-printable'),
    );
}
