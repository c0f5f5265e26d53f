/**
 * Ranges that are not the public internet, from the IANA special-purpose registries (RFC 6890 and its updates).
 * Of IPv6 only 2000::/3 is public at all, so only what lies inside it is listed.
 */
const closedV4 = [
  '0.0.0.0/8', // this network, unspecified
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT; also the metadata service of one cloud
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // platform service of one cloud
  '169.254.0.0/16', // link-local, metadata services
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
].map(range);
const openV6 = range('2000::/3');
const closedV6 = [
  '2001::/23', // protocol assignments: Teredo, benchmarks, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: leads to any IPv4 address
  '3fff::/20', // documentation
].map(range);

/** Is this the address of a machine on the public internet? False for anything that is not an address. */
export function isPublicAddress(address: string): boolean {
  const ip = parseAddress(address);
  if (!ip) return false;
  if (ip.bits === 32) return !closedV4.some((closed) => lies(ip, closed));
  return lies(ip, openV6) && !closedV6.some((closed) => lies(ip, closed));
}

/** The address in a URL's hostname, without its brackets; `undefined` for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return parseAddress(bare) && bare;
}

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

function range(text: string): Address & { readonly length: number } {
  const [base = '', length] = text.split('/');
  const ip = parseAddress(base);
  if (!ip) throw new TypeError(`${text} is not a range`);
  return { ...ip, length: Number(length) };
}

function lies(ip: Address, { bits, value, length }: Address & { readonly length: number }): boolean {
  const rest = BigInt(bits - length);
  return ip.bits === bits && ip.value >> rest === value >> rest;
}

function parseAddress(text: string): Address | undefined {
  const value = text.includes(':') ? parseV6(text) : parseV4(text);
  return value === undefined ? undefined : { bits: text.includes(':') ? 128 : 32, value };
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

/** Reads any spelling: `::`, a dotted IPv4 tail, a zone such as `%eth0`. */
function parseV6(text: string): bigint | undefined {
  const [plain = ''] = text.toLowerCase().split('%');
  const sides = withoutDottedTail(plain)?.split('::');
  if (!sides || sides.length > 2) return undefined;
  const [head = [], tail = []] = sides.map((side) => (side === '' ? [] : side.split(':')));
  const missing = 8 - head.length - tail.length;
  if (sides.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

function withoutDottedTail(text: string): string | undefined {
  const at = text.lastIndexOf(':') + 1;
  const dotted = text.slice(at);
  if (!dotted.includes('.')) return text;
  const v4 = parseV4(dotted);
  return v4 === undefined
    ? undefined
    : `${text.slice(0, at)}${(v4 >> 16n).toString(16)}:${(v4 & 0xffffn).toString(16)}`;
}
