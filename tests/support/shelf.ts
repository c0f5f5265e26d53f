/** A shelf in memory on which of two writers the first wins. */
export function shelfInMemory() {
  const store = new Map<string, { text: string; etag: string }>();
  let version = 0;
  return {
    get: async (_bucket: 'archive', key: string) => store.get(key),
    put: async (
      _bucket: 'archive',
      key: string,
      text: string,
      condition?: { ifAbsent: true } | { ifMatch: string },
    ) => {
      const now = store.get(key);
      const holds = !condition || ('ifAbsent' in condition ? now === undefined : now?.etag === condition.ifMatch);
      if (holds) store.set(key, { text, etag: String(++version) });
      return holds;
    },
  };
}
