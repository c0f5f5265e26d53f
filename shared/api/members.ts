import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/** Who may see the members' layer. The key itself is kept nowhere, only its hash. */
export const Member = z.object({
  name: z.string(),
  addedAt: z.iso.datetime(),
  /** May edit and approve digests at the desk. */
  isStaff: z.exactOptional(z.boolean()),
  /** Where the desk's reminders go. */
  mail: z.exactOptional(z.string()),
});
export type Member = z.infer<typeof Member>;

export const memberPrefix = 'members/';
/** A member's id: the hash of their key, which lets nobody find the key. */
export const memberId = (key: string) => createHash('sha256').update(key).digest('hex');
export const memberKey = (id: string) => `${memberPrefix}${id}.json`;
export const newKey = () => `hrcm_${randomBytes(32).toString('base64url')}`;

/** The member whose key a request brings (`Authorization: Bearer …`), with their id. */
export async function memberOf(
  authorization: string | undefined,
  get: (bucket: 'subscribers', key: string) => Promise<{ readonly text: string } | undefined>,
): Promise<(Member & { readonly id: string }) | undefined> {
  const key = /^Bearer (hrcm_[\w-]{43})$/.exec(authorization ?? '')?.[1];
  if (!key) return undefined;
  return memberById(memberId(key), get);
}

/** The member of an id; `undefined` once their key was revoked. */
export async function memberById(
  id: string,
  get: (bucket: 'subscribers', key: string) => Promise<{ readonly text: string } | undefined>,
): Promise<(Member & { readonly id: string }) | undefined> {
  const stored = await get('subscribers', memberKey(id));
  return stored && { id, ...Member.parse(JSON.parse(stored.text)) };
}
