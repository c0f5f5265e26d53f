import * as z from 'zod/mini';

const Instant = z.iso.datetime();

/** What is known of the subscription to a source's hub (WebSub). */
export const PushState = z.readonly(
  z.object({
    hub: z.string(),
    topic: z.string(),
    /** Where the hub finds us: nobody else knows the last part of it. */
    callback: z.string(),
    /** Signs what the hub delivers; none where it would have travelled in the clear. */
    secret: z.exactOptional(z.string()),
    /** `unwanted`: the feed names this hub no more. */
    standing: z.enum(['pending', 'verified', 'denied', 'unwanted']),
    /** When to ask the hub (again). */
    askAt: Instant,
    askedAt: z.exactOptional(Instant),
    /** How often we asked since it last verified. */
    asks: z.number(),
    /** What the hub said against us. */
    trouble: z.exactOptional(z.string()),
    /** Since when it has been verified without a break, and until when. */
    verifiedAt: z.exactOptional(Instant),
    leaseEndsAt: z.exactOptional(Instant),
    lastPushAt: z.exactOptional(Instant),
    /** Pushes since the beginning of an hour. */
    hour: z.exactOptional(z.object({ since: Instant, pushes: z.number() })),
    /** The last delivery that was not signed as agreed. */
    unsignedAt: z.exactOptional(Instant),
    /** When the last visit to the feed began. */
    visitedAt: z.exactOptional(Instant),
    /** A visit found news that no push had announced; gone with the next push that works. */
    missedAt: z.exactOptional(Instant),
  }),
);
export type PushState = z.infer<typeof PushState>;

export const pushKey = (sourceId: string) => `pushes/${sourceId}.json`;

/** Where the states rest, for all workers. */
export interface PushStore {
  get(bucket: 'state', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(
    bucket: 'state',
    key: string,
    body: string,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
}

/** What a state becomes, if it changes, and what is answered meanwhile. */
export interface Decision<Answer> {
  readonly state?: PushState | undefined;
  readonly answer: Answer;
}

/** Decides on the state of a source's subscription, and again when somebody else changed it in between. */
export async function decidePush<Answer>(
  sourceId: string,
  { get, put }: PushStore,
  decide: (before: PushState | undefined) => Decision<Answer>,
): Promise<Answer> {
  for (;;) {
    const stored = await get('state', pushKey(sourceId));
    const { state, answer } = decide(stored && PushState.parse(JSON.parse(stored.text)));
    const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
    if (!state || (await put('state', pushKey(sourceId), JSON.stringify(state), condition))) return answer;
  }
}
