import * as z from 'zod/mini';
import data from './floors.json' with { type: 'json' };

const Floor = z.readonly(z.object({ figure: z.number(), inputs: z.string() }));

/** What each section reached when it was last recorded, on which inputs. */
export const floors = z.readonly(z.record(z.string(), Floor)).parse(data);

/** How far a figure may sink below the one recorded before that is a fault. */
export const tolerance = 0.01;
