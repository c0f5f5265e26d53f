/** The words the topology is written in. Data only: no AWS, no Node. */
export interface Queue<Message> {
  /** Turns the JSON of a message body into a message, or throws. */
  readonly parse: (value: unknown) => Message;
  /** Deliveries before a message is parked in the dead-letter queue. */
  readonly attempts: number;
}

/** What a step may use of the world, apart from queues and buckets. */
export type Power =
  | 'registry'
  | 'web'
  | 'push'
  | 'sql'
  | 'search'
  | 'confined'
  | 'mail'
  | 'publication'
  | 'metrics'
  | 'seal';

export type Trigger<Q extends string> =
  /** An EventBridge Scheduler expression, read in the zone of the digest. */
  | { readonly kind: 'schedule'; readonly at: string }
  | { readonly kind: 'queue'; readonly queue: Q; readonly batchSize: number; readonly concurrency: number }
  | { readonly kind: 'http' };

export interface Step<Q extends string, B extends string> {
  readonly on: Trigger<Q>;
  readonly reads?: readonly B[];
  readonly writes?: readonly B[];
  /** Where it may take objects away. */
  readonly removes?: readonly B[];
  readonly sends?: readonly Q[];
  readonly uses?: readonly Power[];
  /** Packages that cannot be bundled and travel as they are. */
  readonly ships?: readonly string[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

/** Checks every name at compile time and keeps the literal types. */
export function declareTopology<
  const B extends string,
  const QS extends Readonly<Record<string, Queue<unknown>>>,
  const S extends Readonly<Record<string, Step<keyof QS & string, NoInfer<B>>>>,
>(topology: { buckets: readonly B[]; queues: QS; steps: S }) {
  return topology;
}
