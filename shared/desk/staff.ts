import { Member, memberPrefix } from '../api/members.ts';

interface Reach {
  get(bucket: 'subscribers', key: string): Promise<{ readonly text: string } | undefined>;
  list(bucket: 'subscribers', prefix: string): Promise<readonly { readonly key: string }[]>;
}

/** One of the staff whom the desk can write to. */
export interface Colleague {
  /** The hash of their key. */
  readonly id: string;
  readonly name: string;
  readonly mail: string;
}

/** Staff who gave an address for reminders. */
export async function colleagues({ get, list }: Reach): Promise<readonly Colleague[]> {
  const keys = (await list('subscribers', memberPrefix)).map(({ key }) => key);
  const found = await Promise.all(keys.map(async (key) => ({ key, stored: await get('subscribers', key) })));
  return found.flatMap(({ key, stored }) => {
    const { name, isStaff, mail } = stored ? Member.parse(JSON.parse(stored.text)) : {};
    return name && isStaff && mail ? [{ id: key.slice(memberPrefix.length, -'.json'.length), name, mail }] : [];
  });
}
