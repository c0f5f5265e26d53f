import { Member, memberId, memberKey, memberPrefix, newKey } from '../../shared/api/members.ts';
import { getObject, listObjects, putObject, removeObjects } from '../../shared/pipeline/s3.ts';
import { readAddress } from '../../shared/subscribers/address.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface MembersOptions extends Where {
  readonly staff?: boolean;
  readonly mail?: string;
}

/** Lists, adds and revokes members' keys. A key is shown once, when it is made. */
export async function members(view: string, name: string | undefined, options: MembersOptions): Promise<void> {
  if (!['list', 'add', 'revoke'].includes(view))
    throw new Complaint(`members: there is no view "${view}". Choose list, add or revoke.`);
  if (view !== 'list' && !name)
    throw new Complaint(`members ${view}: say whose key, such as members ${view} "A. Analyst".`);
  const desk = deskOf(options);
  const session = await openSession(options);
  try {
    const known = await all();
    if (view === 'list') return console.log(known.length > 0 ? formatRows(known, 'table') : 'No members.');
    const keys = known.filter((member) => member.name === name).map(({ id }) => memberKey(id));
    const addedAt = session.clock.now().toISOString();
    if (view === 'add') return await add({ name: name ?? '', addedAt, ...desk }, keys);
    if (keys.length === 0) throw new Complaint(`members revoke: there is no member ${name}.`);
    await removeObjects('subscribers', keys);
    console.log(`${name} has no key any more.`);
  } finally {
    await session.close();
  }
}

/** What a member is at the desk, if anything. */
function deskOf({ staff, mail: given }: MembersOptions): Pick<Member, 'isStaff' | 'mail'> {
  if (given === undefined) return staff ? { isStaff: true } : {};
  const mail = readAddress(given);
  if (!mail || !staff)
    throw new Complaint('--mail: reminders go to staff. Say --staff, and one address such as name@example.org.');
  return { isStaff: true, mail };
}

async function all(): Promise<readonly (Member & { readonly id: string })[]> {
  const keys = (await listObjects('subscribers', memberPrefix)).flatMap(
    ({ key }) => /^members\/([0-9a-f]{64})\.json$/.exec(key)?.[1] ?? [],
  );
  const stored = await Promise.all(
    keys.map(async (id) => ({ id, text: (await getObject('subscribers', memberKey(id)))?.text })),
  );
  return stored.flatMap(({ id, text }) => (text ? [{ id, ...Member.parse(JSON.parse(text)) }] : []));
}

async function add(member: Member, known: readonly string[]): Promise<void> {
  if (known.length > 0) throw new Complaint(`members add: ${member.name} has a key. Revoke it first.`);
  const key = newKey();
  await putObject('subscribers', memberKey(memberId(key)), JSON.stringify(member));
  console.log(key);
  console.error('Keep it: it is shown this once. It is sent as "Authorization: Bearer KEY".');
  if (member.isStaff) console.error('At the desk (/desk/ of the Knowledge Centre) it is asked for when you sign in.');
}
