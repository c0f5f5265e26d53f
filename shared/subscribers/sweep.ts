import { issuePrefix, ledgerPrefix, limitPrefix, pendingPrefix, requestPrefix } from './keys.ts';
import { subscriberSettings } from './settings.ts';

const { keepRequestHours, confirmHours, keepLedgerDays, keepAlertDays } = subscriberSettings;

/** How long what lies below a prefix is kept, in hours since it was last written. Everything else stays. */
export const keptHours: ReadonlyMap<string, number> = new Map([
  [requestPrefix, keepRequestHours],
  [limitPrefix, 48],
  [pendingPrefix, confirmHours + 24],
  [`${ledgerPrefix}letters/`, 48],
  [ledgerPrefix, keepLedgerDays * 24],
  [issuePrefix, keepLedgerDays * 24],
  [`${issuePrefix}a`, keepAlertDays * 24],
  [`${ledgerPrefix}a`, keepAlertDays * 24],
  ['feedback/', keepLedgerDays * 24],
  ['bounces/', subscriberSettings.softBounceDays * 24],
]);

/** The keys that have been kept long enough. */
export function outlived(
  objects: readonly { readonly key: string; readonly writtenAt: Date }[],
  hours: number,
  now: Date,
): readonly string[] {
  return objects.flatMap(({ key, writtenAt }) =>
    now.getTime() - writtenAt.getTime() > hours * 3_600_000 ? [key] : [],
  );
}
