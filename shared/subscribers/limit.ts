import { limitPrefix } from './keys.ts';
import type { Book } from './vault.ts';

export interface Limit {
  /** What is counted, without saying whom: a keyed hash. */
  readonly name: string;
  readonly most: number;
  readonly hours: number;
}

/** Counts one more in the present span of time; `false` once it would be too many. Who loses a race counts again. */
export async function withinLimit({ name, most, hours }: Limit, vault: Book): Promise<boolean> {
  const span = Math.floor(vault.now().getTime() / (hours * 3_600_000));
  const key = `${limitPrefix}${hours}h-${span}/${name}.json`;
  for (;;) {
    const stored = await vault.get('subscribers', key);
    const count = Number(stored?.text ?? 0);
    if (count >= most) return false;
    const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
    if (await vault.put('subscribers', key, String(count + 1), condition)) return true;
  }
}

/** Who one person may be, of an address on the network: an IPv6 network gives each host as many as it likes. */
export function networkOf(ip: string): string {
  const plain = ip
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const whole = plain.includes('::')
    ? [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left;
  return whole.slice(0, 4).join(':');
}
