type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** The archive bucket in memory, where of two writers with a condition the first wins. */
export function bucketInMemory() {
  const store = new Map<string, { readonly body: string | Uint8Array; readonly etag: string }>();
  let writes = 0;
  const holds = (key: string, condition?: Condition) => {
    const now = store.get(key);
    return !condition || ('ifAbsent' in condition ? now === undefined : now?.etag === condition.ifMatch);
  };
  return {
    store,
    get: async (_bucket: 'archive', key: string) => {
      const stored = store.get(key);
      return stored && { text: Buffer.from(stored.body).toString(), etag: stored.etag };
    },
    getBytes: async (_bucket: 'archive', key: string) => {
      const stored = store.get(key);
      return stored && Buffer.from(stored.body);
    },
    list: async (_bucket: 'archive', prefix: string) =>
      [...store]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { etag }]) => ({ key, etag }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    put: async (_bucket: 'archive', key: string, body: string | Uint8Array, condition?: Condition) => {
      if (!holds(key, condition)) return false;
      store.set(key, { body, etag: `"${++writes}"` });
      return true;
    },
    remove: async (_bucket: 'archive', keys: readonly string[]) => {
      for (const key of keys) store.delete(key);
    },
    address: (_bucket: 'archive', key: string) => `s3://archive/${key}`,
  };
}
