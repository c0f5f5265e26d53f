const queues = new Map<string, Promise<unknown>>();

/** Runs one piece of work at a time for each name within this process, in the order they came. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return work();
  })();
  queues.set(name, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(name) === mine) queues.delete(name);
  }
}
