import * as z from 'zod/mini';

const steps = z.readonly(z.array(z.string()));

/** Where a listing has its items, so that the next visit can look there again. A step is `tag.class.class`. */
export const ListingRule = z.readonly(
  z.object({
    /** The element around the items, and an item. */
    item: z.readonly(z.tuple([z.string(), z.string()])),
    /** From an item down to its link; empty where the item is the link. */
    link: steps,
    /** From an item down to its date. Default: no dates. */
    date: z.exactOptional(steps),
  }),
);
export type ListingRule = z.infer<typeof ListingRule>;
