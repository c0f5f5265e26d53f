import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, literalAddress } from '../../shared/web/address.ts';
import { publicGate, targetTrouble } from '../../shared/web/target.ts';

const closed = `
  0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255
  127.0.0.1 127.0.0.53 127.255.255.255 168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255
  192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7
  203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
  :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 0:0:0:0:0:ffff:10.0.0.1 ::127.0.0.1 ::7f00:1
  64:ff9b::7f00:1 64:ff9b::169.254.169.254 64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1
  2001:10::1 2001:20::1 2001:db8::1 2001:0db8:85a3:0000:0000:8a2e:0370:7334 2002:7f00:1:: 2002:a9fe:a9fe::1 3fff::1
  5f00::1 fc00::1 fd00:ec2::254 fdff:ffff::1 fe80::1 fe80::1%eth0 FE80::ABCD febf::1 fec0::1 ff02::1 ff0e::1
`
  .trim()
  .split(/\s+/);

const open = `
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 168.63.129.15 168.63.129.17
  169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.0.3.0 192.88.98.255 192.167.255.255
  192.169.0.0 198.17.255.255 198.20.0.0 198.51.99.255 203.0.112.255 203.0.114.0 223.255.255.255
  2000::1 2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2003::1 2606:4700:4700::1111 2a00:1450:4001:81b::200e
  3ffe:ffff::1 3fff:1000::1 2606:4700::6810:85e5
`
  .trim()
  .split(/\s+/);

const noAddress = [
  '',
  'localhost',
  '1.2.3',
  '1.2.3.4.5',
  '01.2.3.4',
  '256.1.1.1',
  '1.2.3.-4',
  '0x7f.0.0.1',
  '2130706433',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:8::',
  '12345::',
  'g::1',
  '::1.2.3',
  '::256.1.1.1',
  '[::1]',
];

describe('the address classifier', () => {
  test.each(closed)('%s is not of the public internet', (address) => {
    expect(literalAddress(address)).toBe(address);
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(open)('%s is of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each(noAddress)('%j is no address', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  test('agrees with the ranges of Node on any IPv4 address', () => {
    const ranges = new BlockList();
    const closedRanges = [
      ['0.0.0.0', 8],
      ['10.0.0.0', 8],
      ['100.64.0.0', 10],
      ['127.0.0.0', 8],
      ['168.63.129.16', 32],
      ['169.254.0.0', 16],
      ['172.16.0.0', 12],
      ['192.0.0.0', 24],
      ['192.0.2.0', 24],
      ['192.88.99.0', 24],
      ['192.168.0.0', 16],
      ['198.18.0.0', 15],
      ['198.51.100.0', 24],
      ['203.0.113.0', 24],
      ['224.0.0.0', 3],
    ] as const;
    for (const [base, length] of closedRanges) ranges.addSubnet(base, length);
    fc.assert(
      fc.property(fc.ipV4(), (address) => isPublicAddress(address) === !ranges.check(address)),
      { numRuns: 2000 },
    );
  });

  test('agrees with the ranges of Node on any IPv6 address', () => {
    const unicast = new BlockList();
    unicast.addSubnet('2000::', 3, 'ipv6');
    const special = new BlockList();
    for (const [base, length] of [
      ['2001::', 23],
      ['2001:db8::', 32],
      ['2002::', 16],
      ['3fff::', 20],
    ] as const)
      special.addSubnet(base, length, 'ipv6');
    const expected = (address: string) => unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
    const nearby = fc
      .tuple(fc.constantFrom('2001', '2002', '3fff', '2a00', 'fe80', '1fff', '4000'), fc.nat(0xffff), fc.nat(0xffff))
      .map(([first, a, b]) => `${first}:${a.toString(16)}::${b.toString(16)}`);
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), nearby), (address) => isPublicAddress(address) === expected(address)),
      { numRuns: 2000 },
    );
  });
});

describe('a URL before it is asked', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://2852039166/',
    'http://[fd00:ec2::254]/',
    'http://[64:ff9b::a9fe:a9fe]/',
  ])('%s leads to this machine or its network, however it is written', (url) => {
    expect(targetTrouble(new URL(url), publicGate)).toMatchObject({ kind: 'refused', code: 'private-address' });
  });

  test.each([
    ['file:///etc/passwd', 'bad-scheme'],
    ['ftp://example.org/', 'bad-scheme'],
    ['data:text/html,hello', 'bad-scheme'],
    ['javascript:alert(1)', 'bad-scheme'],
    ['gopher://example.org:70/', 'bad-scheme'],
    ['http://example.org:22/', 'bad-port'],
    ['http://example.org:6379/', 'bad-port'],
    ['https://example.org:0/', 'bad-port'],
    ['http://user@example.org/', 'bad-url'],
    ['http://user:secret@example.org/', 'bad-url'],
  ])('%s is refused as %s', (url, code) => {
    expect(targetTrouble(new URL(url), publicGate)).toMatchObject({ kind: 'refused', code });
  });

  test.each([
    'http://example.org/',
    'https://example.org/',
    'https://example.org:8443/x',
    'http://1.1.1.1/',
    'http://[2606:4700:4700::1111]/',
  ])('%s may be asked', (url) => {
    expect(targetTrouble(new URL(url), publicGate)).toBeUndefined();
  });
});
