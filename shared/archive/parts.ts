import { parquetKey } from './keys.ts';
import type { Part } from './sql.ts';

interface Listed {
  readonly key: string;
  readonly etag: string;
}

/** Stored Parquet files as parts of a query, all of them or those of some weeks. */
export function archiveParts(
  listed: readonly Listed[],
  load: (key: string) => Promise<Uint8Array | undefined>,
  weeks?: readonly string[],
): readonly Part[] {
  const wanted = weeks && new Set(weeks.map(parquetKey));
  return listed
    .filter(({ key }) => wanted?.has(key) ?? true)
    .map(({ key, etag }) => ({
      key,
      etag,
      load: async () => {
        const bytes = await load(key);
        if (!bytes) throw new Error(`${key} was listed and is gone`);
        return bytes;
      },
    }));
}
