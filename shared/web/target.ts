import { isPublicAddress, literalAddress } from './address.ts';
import type { Trouble } from './reply.ts';
import { webSettings } from './settings.ts';

/** Which addresses and ports may be asked. Tests open what lies on this machine. */
export interface Gate {
  /** Default: addresses of the public internet. */
  readonly allowAddress: (address: string, port: number) => boolean;
  /** Default: `webSettings.ports`. */
  readonly allowPort: (port: number) => boolean;
}

/** Lets through the public internet only. */
export const publicGate: Gate = {
  allowAddress: (address) => isPublicAddress(address),
  allowPort: (port) => webSettings.ports.some((usual) => usual === port),
};

/** The URL in a text, or why it must not be asked. */
export function targetOf(text: string, gate: Gate): URL | Trouble {
  const url = URL.parse(text);
  if (!url) return { kind: 'refused', code: 'bad-url', detail: 'not a URL' };
  return targetTrouble(url, gate) ?? url;
}

/** Why a URL must not be asked, or `undefined`. A name is judged again by the address it leads to, when connecting. */
export function targetTrouble(url: URL, gate: Gate): Trouble | undefined {
  const refused = (code: 'bad-scheme' | 'bad-url' | 'bad-port' | 'private-address'): Trouble => ({
    kind: 'refused',
    code,
    detail: url.origin === 'null' ? url.protocol : url.origin,
  });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('bad-scheme');
  if (url.username !== '' || url.password !== '') return refused('bad-url');
  if (!gate.allowPort(portOf(url))) return refused('bad-port');
  const address = literalAddress(url.hostname);
  if (address !== undefined && !gate.allowAddress(address, portOf(url))) return refused('private-address');
  return undefined;
}

/** The port a URL means, also where it does not say so. */
export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}
