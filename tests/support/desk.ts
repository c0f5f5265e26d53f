import type { DeskStore } from '../../shared/digest/keep-desk.ts';

/** A desk in memory, where of two writers with a condition the first wins. */
export function deskInMemory() {
  const kept = new Map<string, { readonly text: string; readonly etag: string }>();
  let writes = 0;
  const store: DeskStore = {
    get: async (_, key) => kept.get(key),
    put: async (_, key, text, condition) => {
      const etag = kept.get(key)?.etag;
      if (condition && ('ifAbsent' in condition ? etag !== undefined : etag !== condition.ifMatch)) return false;
      kept.set(key, { text, etag: `v${++writes}` });
      return true;
    },
  };
  const list = async (_bucket: string, prefix: string) =>
    [...kept]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { etag }]) => ({ key, etag }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...store, kept, list };
}
