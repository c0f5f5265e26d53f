import { manifestKey } from './keys.ts';
import { emptyManifest, type File, Manifest } from './manifest.ts';
import { archiveSettings } from './settings.ts';

interface Reach {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(
    bucket: 'archive',
    key: string,
    body: string,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
  now(): Date;
}

/** What becomes of a week or period: its new file, or none any more; `was` is the digest it was changed from. */
export interface Change {
  readonly name: string;
  readonly was: string | undefined;
  readonly file: File | undefined;
}

/**
 * Changes files of the archive in one write of the manifest, and clears away those that nobody reads any more. What
 * somebody else changed meanwhile is left as they made it; the changes that were made come back.
 */
export async function changeFiles(
  reach: Reach,
  of: 'weeks' | 'periods',
  changes: readonly Change[],
): Promise<readonly Change[]> {
  for (;;) {
    const stored = await reach.get('archive', manifestKey);
    const manifest = stored ? Manifest.parse(JSON.parse(stored.text)) : emptyManifest;
    const mine = changes.filter(({ name, was }) => manifest[of][name]?.digest === was);
    const over = manifest.retired.filter((file) => isOver(file, reach.now()));
    if (mine.length === 0 && over.length === 0) return [];
    const next = JSON.stringify(changed(manifest, of, mine, reach.now()));
    const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
    if (!(await reach.put('archive', manifestKey, next, condition))) continue;
    await reach.remove(
      'archive',
      over.map(({ key }) => key),
    );
    return mine;
  }
}

function changed(manifest: Manifest, of: 'weeks' | 'periods', changes: readonly Change[], now: Date): Manifest {
  const files = { ...manifest[of] };
  const retired = new Map(manifest.retired.map((file) => [file.key, file]));
  for (const { name, file } of changes) {
    const old = files[name];
    if (old) retired.set(old.key, { key: old.key, at: now.toISOString() });
    if (file) files[name] = file;
    else delete files[name];
  }
  for (const { key } of Object.values(files)) retired.delete(key);
  const kept = [...retired.values()].filter((file) => !isOver(file, now));
  return { ...manifest, version: manifest.version + 1, [of]: files, retired: kept };
}

const isOver = ({ at }: { readonly at: string }, now: Date) =>
  now.getTime() - Date.parse(at) > archiveSettings.keepRetiredHours * 3_600_000;
