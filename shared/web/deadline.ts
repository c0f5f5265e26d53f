import type { UnreachableWhy } from './reply.ts';

/** A signal that fires when the caller's does or when a time is up; `expired` says which time. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timers = new Map<UnreachableWhy, { readonly timer: NodeJS.Timeout; readonly endsAt: number }>();
  readonly #caller: AbortSignal;
  readonly #onAbort = () => this.#controller.abort(this.#caller.reason);
  #expired: UnreachableWhy | undefined;

  constructor(caller: AbortSignal) {
    caller.throwIfAborted();
    this.#caller = caller;
    caller.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get expired(): UnreachableWhy | undefined {
    return this.#expired;
  }

  start(why: UnreachableWhy, seconds: number): void {
    this.stop(why);
    const expire = () => {
      this.#expired ??= why;
      this.#controller.abort(new Error(why));
    };
    const endsAt = performance.now() + seconds * 1000;
    this.#timers.set(why, { timer: setTimeout(expire, seconds * 1000), endsAt });
  }

  stop(why: UnreachableWhy): void {
    clearTimeout(this.#timers.get(why)?.timer);
  }

  /** Does work that a time does not count for, such as waiting for a turn. */
  async without<T>(why: UnreachableWhy, work: () => Promise<T>): Promise<T> {
    const leftSeconds = ((this.#timers.get(why)?.endsAt ?? 0) - performance.now()) / 1000;
    this.stop(why);
    try {
      return await work();
    } finally {
      this.start(why, leftSeconds);
    }
  }

  /** The work's result, or the abort if that comes first: not everything hears of an abort at once. */
  async race<T>(work: Promise<T>): Promise<T> {
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const onAbort = () => reject(this.signal.reason);
    if (this.signal.aborted) onAbort();
    this.signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      this.signal.removeEventListener('abort', onAbort);
    }
  }

  /** Lets go of timers, listeners and whatever still runs under the signal. */
  end(): void {
    for (const { timer } of this.#timers.values()) clearTimeout(timer);
    this.#caller.removeEventListener('abort', this.#onAbort);
    this.#controller.abort(new Error('done'));
  }
}
