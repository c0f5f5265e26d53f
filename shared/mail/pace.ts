/** Hands out turns, so many a second; who waits is told when its own turn comes, in the order of asking. */
export function pace(perSecond: number, wait: (ms: number, signal: AbortSignal) => Promise<void>, now: () => number) {
  let next = 0;
  return async (signal: AbortSignal): Promise<void> => {
    const at = Math.max(now(), next);
    next = at + 1000 / perSecond;
    if (at > now()) await wait(at - now(), signal);
  };
}
