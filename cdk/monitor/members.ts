import { Member, memberId, memberKey, memberPrefix, newKey } from '../../shared/api/members.ts';
import { getObject, listObjects, putObject, removeObjects } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

/** Lists, adds and revokes members' keys. A key is shown once, when it is made. */
export async function members(view: string, name: string | undefined, options: Where): Promise<void> {
  if (!['list', 'add', 'revoke'].includes(view))
    throw new Complaint(`members: there is no view "${view}". Choose list, add or revoke.`);
  if (view !== 'list' && !name)
    throw new Complaint(`members ${view}: say whose key, such as members ${view} "A. Analyst".`);
  const session = await openSession(options);
  try {
    const known = await all();
    if (view === 'list') return console.log(known.length > 0 ? formatRows(known, 'table') : 'No members.');
    const keys = known.filter((member) => member.name === name).map(({ id }) => memberKey(id));
    if (view === 'add') return await add(name ?? '', keys, session.clock.now());
    if (keys.length === 0) throw new Complaint(`members revoke: there is no member ${name}.`);
    await removeObjects('subscribers', keys);
    console.log(`${name} has no key any more.`);
  } finally {
    await session.close();
  }
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

async function add(name: string, known: readonly string[], now: Date): Promise<void> {
  if (known.length > 0) throw new Complaint(`members add: ${name} has a key. Revoke it first.`);
  const key = newKey();
  await putObject('subscribers', memberKey(memberId(key)), JSON.stringify({ name, addedAt: now.toISOString() }));
  console.log(key);
  console.error('Keep it: it is shown this once. It is sent as "Authorization: Bearer KEY".');
}
