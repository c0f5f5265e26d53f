import type { Confined } from '../archive/confined/confined.ts';
import type { Sql } from '../archive/sql.ts';
import type { PushAddress } from '../feeds/tend-push.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Search } from '../search/disk.ts';
import type { Publication } from '../site/publication.ts';
import type { Registry } from '../sources/registry.ts';
import type { Seal } from '../subscribers/seal.ts';
import type { Web } from '../web/reply.ts';
import type { Power } from './declare.ts';
import type { Metrics } from './metrics.ts';
import type { KindOf, QueueOf, ReadsOf, RemovesOf, SendsOf, UsesOf, WritesOf } from './of-step.ts';
import type { Later } from './outcome.ts';
import type { Condition, Listed, Stored } from './s3.ts';
import type { MessageOf, StepName } from './topology.ts';

/** The shape of each power; an adapter such as `web/http.ts` fulfils one. */
export interface Powers {
  readonly registry: Registry;
  readonly web: Web;
  readonly push: PushAddress;
  readonly sql: Sql;
  readonly search: Search;
  readonly confined: Confined;
  readonly mail: Mailer;
  readonly publication: Publication;
  readonly metrics: Metrics;
  readonly seal: () => Promise<Seal>;
}
export type Adapters<N extends StepName> = Pick<Powers, UsesOf<N> & Power>;

/** What a step that keeps a bucket in order can do besides. */
interface Keeping<B extends string> {
  /** Takes objects away; those that are not there are no trouble. */
  remove(bucket: B, keys: readonly string[]): Promise<void>;
  /** The address of an object for those who read S3 by themselves: `s3://bucket/key`. */
  address(bucket: B, key: string): string;
}

/** All that a step can do to the world: what the topology declares for it, no more. */
export type Reach<N extends StepName> = Adapters<N> &
  ([RemovesOf<N>] extends [never] ? unknown : Keeping<RemovesOf<N>>) & {
    /** Puts messages on a queue; `dueAt` says when each may be looked at, at once where it says nothing. */
    send<Q extends SendsOf<N>>(
      queue: Q,
      messages: readonly MessageOf<Q>[],
      dueAt?: (message: MessageOf<Q>) => Date,
    ): Promise<void>;
    /** `false` when the condition did not hold: somebody else wrote first. */
    put(bucket: WritesOf<N>, key: string, body: string | Uint8Array, condition?: Condition): Promise<boolean>;
    get(bucket: ReadsOf<N>, key: string): Promise<Stored | undefined>;
    getBytes(bucket: ReadsOf<N>, key: string): Promise<Uint8Array | undefined>;
    list(bucket: ReadsOf<N>, prefix: string): Promise<readonly Listed[]>;
    now(): Date;
    /** Resolves at an instant, or throws once the step's time is up. */
    sleepUntil(at: Date): Promise<void>;
    /** How often this message was put back with `later`. */
    readonly postponed: number;
    /** Aborts shortly before the step's time is up. */
    readonly signal: AbortSignal;
  };

type InputOf<N extends StepName> =
  KindOf<N> extends 'queue' ? MessageOf<QueueOf<N>> : KindOf<N> extends 'http' ? Request : unknown;
/** A step may say `later` only if it declares that it sends to its own queue. */
type OutputOf<N extends StepName> =
  KindOf<N> extends 'queue'
    ? undefined | (QueueOf<N> extends SendsOf<N> ? Later : never)
    : KindOf<N> extends 'http'
      ? Response
      : undefined;

export type Run<N extends StepName> = (input: InputOf<N>, reach: Reach<N>) => Promise<OutputOf<N>>;
