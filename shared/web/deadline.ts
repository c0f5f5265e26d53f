import type { UnreachableWhy } from './reply.ts';

/** A signal that fires when the caller's does or when a time is up; `expired` says which time. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timers = new Map<UnreachableWhy, NodeJS.Timeout>();
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
    this.#timers.set(why, setTimeout(expire, seconds * 1000));
  }

  stop(why: UnreachableWhy): void {
    clearTimeout(this.#timers.get(why));
  }

  /** Lets go of timers, listeners and whatever still runs under the signal. */
  end(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#caller.removeEventListener('abort', this.#onAbort);
    this.#controller.abort(new Error('done'));
  }
}
