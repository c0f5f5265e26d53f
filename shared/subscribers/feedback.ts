import { feedbackKey, idIn, softBounceKey, softBouncePrefix } from './keys.ts';
import { forget } from './leave.ts';
import type { Seal } from './seal.ts';
import { subscriberSettings } from './settings.ts';
import type { Vault } from './vault.ts';

/**
 * What may come back: the mailbox does not exist (`bounced`), did not take it this time (`soft-bounced`), its owner
 * called it spam (`complained`), it is late (`delayed`), or it arrived (`delivered`).
 */
export const feedbackKinds = ['bounced', 'soft-bounced', 'complained', 'delayed', 'delivered'] as const;

export interface Feedback {
  readonly kind: (typeof feedbackKinds)[number];
  readonly issue: string;
  readonly subscriberId: string;
}

/** Counts what came back, and stops writing to whom it says so. The same feedback twice counts once. */
export async function recordFeedback({ kind, issue, subscriberId: id }: Feedback, vault: Vault, seal: Seal) {
  await vault.put('subscribers', feedbackKey(issue, kind, id), JSON.stringify({ at: vault.now().toISOString() }));
  if (kind === 'bounced' || kind === 'complained') await forget(id, kind, vault, seal);
  if (kind === 'delivered')
    await vault.remove(
      'subscribers',
      (await vault.list('subscribers', softBouncePrefix(id))).map(({ key }) => key),
    );
  if (kind !== 'soft-bounced') return;
  await vault.put('subscribers', softBounceKey(id, issue), vault.now().toISOString());
  if ((await recentSoftBounces(id, vault)).length >= subscriberSettings.softBounces)
    await forget(id, 'bounced', vault, seal);
}

/** The mails that came back softly and still count. */
async function recentSoftBounces(id: string, vault: Vault): Promise<readonly string[]> {
  const since = vault.now().getTime() - subscriberSettings.softBounceDays * 86_400_000;
  const bounces = await vault.list('subscribers', softBouncePrefix(id));
  const dated = await Promise.all(
    bounces.map(async ({ key }) => ({ key, at: Date.parse((await vault.get('subscribers', key))?.text ?? '') })),
  );
  return dated.flatMap(({ key, at }) => (at >= since ? [idIn(key)] : []));
}
