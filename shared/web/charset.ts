import { declaredInMeta } from './meta-charset.ts';

/** A body as text, the encoding it was read in (a name of the Encoding Standard), and what told so. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly evidence: 'bom' | 'header' | 'prolog' | 'meta' | 'guess' | 'default';
}

type Evidence = Decoded['evidence'];
type Finding = { readonly encoding: string; readonly evidence: Evidence };

/** Bytes in which a page or a feed has to say its encoding. Pages with long comments before the meta element exist. */
const headBytes = 64 * 1024;

/**
 * Reads a body by the rules of the HTML and XML standards: byte order mark, `Content-Type`, XML prolog, meta elements.
 * A declaration that the bytes refute is not believed; then `evidence` is `guess`.
 */
export function decode(bytes: Uint8Array, contentType: string | undefined, kind: 'html' | 'xml'): Decoded {
  const mark = byMark(bytes);
  if (mark) return read(bytes, mark);
  const zeros = byZeros(bytes);
  if (zeros) return read(bytes, zeros);
  const declarations = declarationsIn(bytes, contentType, kind);
  const [declared] = declarations;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return asValidUtf8(bytes, utf8, declared, kind);
  if (declared && declared.encoding !== 'utf-8') return read(bytes, declared);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyUtf8(declared ? lenient.replace(/\ufffd{1,3}$/, '') : lenient))
    return { text: lenient, encoding: 'utf-8', evidence: declared?.evidence ?? (kind === 'xml' ? 'default' : 'guess') };
  // A server that calls everything UTF-8 does not know what the page itself says.
  const other = declarations.find(({ encoding }) => encoding !== 'utf-8');
  return read(bytes, other ?? { encoding: 'windows-1252', evidence: 'guess' });
}

/** Bytes that are UTF-8 without a fault are almost never anything else, whatever was declared. */
function asValidUtf8(bytes: Uint8Array, text: string, declared: Finding | undefined, kind: 'html' | 'xml'): Decoded {
  const fallback: Finding =
    kind === 'xml' ? { encoding: 'utf-8', evidence: 'default' } : { encoding: 'windows-1252', evidence: 'default' };
  const { encoding, evidence } = declared ?? fallback;
  if (encoding === 'utf-8') return { text, encoding, evidence };
  return refutes(text, encoding, kind)
    ? { text, encoding: 'utf-8', evidence: 'guess' }
    : read(bytes, { encoding, evidence });
}

/**
 * Whether text that is valid UTF-8 can be taken as such although another encoding was declared. Pages in an East Asian
 * encoding are believed as browsers believe them; a feed is not seen in a browser, so nobody noticed the wrong prolog.
 */
function refutes(text: string, declared: string, kind: 'html' | 'xml'): boolean {
  if (!eastAsian.has(declared)) return /[^\0-\x7f]/.test(text);
  return kind === 'xml' && /[\u0800-\uffff]/.test(text);
}

const eastAsian = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr', 'iso-2022-jp']);

/** One bad byte does not make a page Latin: as long as the good sequences are more, it is UTF-8 with a scratch. */
function isMostlyUtf8(lenient: string): boolean {
  const bad = lenient.split('\ufffd').length - 1;
  const good = lenient.replace(/[\0-\x7f]+/g, '').length - bad;
  return good >= bad;
}

/** What the header and the body declare, in the order in which they are believed. */
function declarationsIn(bytes: Uint8Array, contentType: string | undefined, kind: 'html' | 'xml'): readonly Finding[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString('latin1');
  const found = [
    find(/;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1], 'header'),
    kind === 'html' ? find(declaredInMeta(head), 'meta') : undefined,
    find(declaredInProlog(head), 'prolog'),
  ];
  return found.filter((one) => one !== undefined);
}

function declaredInProlog(head: string): string | undefined {
  return /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([^"'>]{1,40})["']/i.exec(head)?.[1];
}

/** The encoding a label means. UTF-16 cannot be declared in bytes that were read as ASCII, so UTF-8 must be meant. */
function find(label: string | undefined, evidence: Evidence): Finding | undefined {
  // Quotes, commas and the like around or inside labels are slips of templates.
  const clean = label?.toLowerCase().replace(/[^a-z0-9_:.-]/g, '');
  if (!clean) return undefined;
  if (clean === 'x-user-defined') return { encoding: 'windows-1252', evidence };
  try {
    const { encoding } = new TextDecoder(clean);
    return { encoding: encoding.startsWith('utf-16') ? 'utf-8' : encoding, evidence };
  } catch {
    return undefined;
  }
}

function byMark([a, b, c]: Uint8Array): Finding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', evidence: 'bom' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', evidence: 'bom' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', evidence: 'bom' };
  return undefined;
}

/** A first `<` with a zero beside it is UTF-16 without its mark. */
function byZeros([a, b, c, d]: Uint8Array): Finding | undefined {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return { encoding: 'utf-16le', evidence: 'guess' };
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return { encoding: 'utf-16be', evidence: 'guess' };
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function read(bytes: Uint8Array, { encoding, evidence }: Finding): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, evidence };
}
