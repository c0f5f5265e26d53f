import * as z from 'zod/mini';
import { complaintOf, type Refusal, refuse, type Status } from './problem.ts';
import type { ApiReach } from './reach.ts';

/** Who may see an answer. */
export type Layer = 'public' | 'members';
type Method = 'get' | 'post' | 'put' | 'delete';

/** What a request brings, read by the route's schemas. */
export interface Asked<Query, Body> {
  readonly query: Query;
  readonly body: Body;
  /** The parts of the path that stand in braces. */
  readonly path: Readonly<Record<string, string>>;
  /** Who asks, in the members' layer; '' in the public one. */
  readonly memberId: string;
  readonly reach: ApiReach;
}

/** An answer: data, a file, or a refusal. `next` is the cursor where a list goes on. */
export type Reply<Data> =
  | { readonly kind: 'data'; readonly data: Data; readonly next?: string | undefined }
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly body: string | Uint8Array<ArrayBuffer>;
      readonly headers?: Readonly<Record<string, string>>;
      readonly next?: string | undefined;
    }
  | Refusal;

interface Shape<Q extends z.ZodMiniObject, B extends z.core.$ZodType, A extends z.core.$ZodType> {
  readonly method: Method;
  readonly path: string;
  readonly layer: Layer;
  readonly summary: string;
  readonly query: Q;
  readonly body?: B;
  /** What an answer holds; nothing else leaves. Absent where the answer is a file. */
  readonly answer?: A;
  /** The media type of a file. */
  readonly media?: string;
  readonly refusals: readonly Status[];
}

/** A route as the server and the description read it. */
export interface Route extends Shape<z.ZodMiniObject, z.core.$ZodType, z.core.$ZodType> {
  run(asked: Asked<unknown, unknown>): Promise<Reply<unknown>>;
}

/** Declares a route: what it takes is read by its schemas, and what it gives passes through them. */
export function route<Q extends z.ZodMiniObject, B extends z.core.$ZodType, A extends z.core.$ZodType>(
  shape: Shape<Q, B, A>,
  answer: (asked: Asked<z.output<Q>, z.output<B>>) => Promise<Reply<z.input<A>>>,
): Route {
  return {
    ...shape,
    run: async (asked) => {
      const query = z.safeParse(shape.query, asked.query);
      if (!query.success) return refuse(400, complaintOf(query.error));
      const body = z.safeParse(shape.body ?? z.any(), asked.body);
      if (!body.success) return refuse(400, complaintOf(body.error));
      const reply = await answer({ ...asked, query: query.data, body: body.data as z.output<B> });
      return reply.kind === 'data' && shape.answer ? { ...reply, data: z.parse(shape.answer, reply.data) } : reply;
    },
  };
}
