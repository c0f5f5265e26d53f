import { newId } from '../../shared/subscribers/seal.ts';
import type { Vault } from '../../shared/subscribers/vault.ts';

export interface MemoryVault extends Vault {
  readonly objects: Map<string, { readonly text: string; readonly etag: string }>;
  /** Lets time pass. */
  wait(hours: number): void;
}

/** A bucket of subscribers in memory, with S3's conditions and a clock that stands still. */
export function memoryVault(start = new Date('2026-11-24T08:00:00Z')): MemoryVault {
  const objects: MemoryVault['objects'] = new Map();
  let now = start.getTime();
  return {
    objects,
    wait: (hours) => {
      now += hours * 3_600_000;
    },
    now: () => new Date(now),
    get: async (_bucket, key) => objects.get(key),
    put: async (_bucket, key, text, condition) => {
      const there = objects.get(key)?.etag;
      const holds =
        !condition ||
        ('ifAbsent' in condition ? there === undefined : there !== undefined && there === condition.ifMatch);
      if (holds) objects.set(key, { text, etag: newId() });
      return holds;
    },
    list: async (_bucket, prefix) =>
      [...objects.keys()].filter((key) => key.startsWith(prefix)).map((key) => ({ key })),
    remove: async (_bucket, keys) => {
      for (const key of keys) objects.delete(key);
    },
  };
}
