import * as z from 'zod/mini';

/** Someone who receives the briefing, or asked to, or left. */
export const Subscriber = z.readonly(
  z.object({
    /** Random and hard to guess: whoever knows it can leave in the subscriber's name. */
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    email: z.email(),
    /** Language tag of the texts around the news. */
    language: z.string(),
    /** Theme ids; none means all. */
    themes: z.readonly(z.array(z.string())),
    status: z.enum(['pending', 'confirmed', 'left']),
  }),
);
export type Subscriber = z.infer<typeof Subscriber>;
