import * as z from 'zod/mini';
import { Choices } from './choices.ts';
import { Consent } from './consent.ts';
import { SearchQuery } from './searches/search-query.ts';

/** Fits into a path, a header and an address as it is. */
const Id = z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));

const person = { id: Id, email: z.email(), choices: Choices, consent: Consent };

/** Someone who receives mails: they asked, and confirmed. */
export const Subscriber = z.readonly(z.object(person));
export type Subscriber = z.infer<typeof Subscriber>;

/** Someone who asked, and may confirm until an instant with the letter of this turn. */
export const Pending = z.readonly(
  z.object({ ...person, search: z.exactOptional(SearchQuery), turn: Id, until: z.iso.datetime() }),
);
export type Pending = z.infer<typeof Pending>;

/** A sign-up as it came: for the briefing, or where there is one, for mails about a search. */
export const SignUp = z.readonly(z.object({ ...person, search: z.exactOptional(SearchQuery), at: z.iso.datetime() }));
export type SignUp = z.infer<typeof SignUp>;

/** As much as is the same of all of them. */
export const readPerson = (text: string): Pick<Subscriber, keyof typeof person> =>
  z.object(person).parse(JSON.parse(text));
export const readSubscriber = (text: string): Subscriber => Subscriber.parse(JSON.parse(text));
export const readPending = (text: string): Pending => Pending.parse(JSON.parse(text));
export const readSignUp = (text: string): SignUp => SignUp.parse(JSON.parse(text));
