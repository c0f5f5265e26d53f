import { beforeEach, describe, expect, test } from 'vitest';
import { memberId, memberKey, newKey } from '../../shared/api/members.ts';
import { deskSite } from '../../shared/desk/routes.ts';
import { approvedKey, edited } from '../../shared/digest/desk.ts';
import { edit, openDraft, putDraft } from '../../shared/digest/keep-desk.ts';
import { isPublishable } from '../../shared/digest/published.ts';
import { sealOf } from '../../shared/subscribers/seal.ts';
import { sampleDigest, week } from '../digest/sample-week.ts';
import { deskInMemory } from '../support/desk.ts';

const key = newKey();
const analystsKey = newKey();
const seal = sealOf('a secret of the tests, long enough to be one');
let store = deskInMemory();
let sent: unknown[] = [];
let now = new Date('2026-11-23T08:00:00Z');

beforeEach(async () => {
  store = deskInMemory();
  sent = [];
  now = new Date('2026-11-23T08:00:00Z');
  await putDraft(store, sampleDigest, now);
  const addedAt = '2026-11-01T09:00:00Z';
  await store.keep(memberKey(memberId(key)), { name: 'Ada Quill', addedAt, isStaff: true });
  await store.keep(memberKey(memberId(analystsKey)), { name: 'An analyst', addedAt });
});

interface Asked {
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(path: string, { cookie, form, headers }: Asked = {}) {
  const request = new Request(`https://knowledge.example${path}`, {
    headers: { ...(cookie && { cookie }), ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const reply = await deskSite.fetch(request, {
    ...store,
    publication: { siteUrl: 'https://knowledge.example/', sender: 'x' },
    seal: async () => seal,
    send: async (queue: string, messages: readonly unknown[]) => void sent.push(queue, ...messages),
    now: () => now,
  });
  return { status: reply.status, headers: reply.headers, html: await reply.text() };
}
const signIn = async (withKey = key) => ask('/desk/sign-in/', { form: { key: withKey, next: '/desk/2026-W47/' } });
async function signedIn() {
  const cookie = (await signIn()).headers.get('set-cookie')?.split(';')[0] ?? '';
  const { html } = await ask('/desk/2026-W47/', { cookie });
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const hidden = { token: field('token'), version: field('version').replaceAll('&quot;', '"'), seen: field('seen') };
  return { cookie, hidden, html };
}
const draftNow = async () => {
  const open = await openDraft(store, week);
  if (!open) throw new TypeError('no draft');
  return { ...open, digest: edited(open.draft) };
};

describe('who comes without a key of staff', () => {
  test('is asked for one, and comes back to the page they wanted', async () => {
    const { status, html } = await ask('/desk/2026-W47/');
    expect(status).toBe(401);
    expect(html).not.toContain(sampleDigest.headline);
    expect(html).toContain('name="next" value="/desk/2026-W47/"');
    expect((await signIn()).headers.get('location')).toBe('/desk/2026-W47/');
  });

  test.each([
    ['a stranger', 'hrcm_nobody', 'This is no key of staff.'],
    ['an analyst', analystsKey, 'This is no key of staff.'],
    ['who forgets it', '  ', 'Please give your key.'],
  ])('%s stays outside and is told why', async (_who, given, why) => {
    const { status, html, headers } = await signIn(given);
    expect(status).toBe(401);
    expect(html).toContain(why);
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('is never sent to another site', async () => {
    const elsewhere = await ask('/desk/sign-in/', { form: { key, next: 'https://evil.example/' } });
    expect(elsewhere.headers.get('location')).toBe('/desk/');
  });
});

describe('the cookie', () => {
  test('is kept from scripts, from other sites and from plain connections', async () => {
    const cookie = (await signIn()).headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/desk/', 'Max-Age=43200'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain(key);
  });

  test('is worth nothing after a working day, or once the key is revoked', async () => {
    const { cookie } = await signedIn();
    now = new Date('2026-11-23T19:59:00Z');
    expect((await ask('/desk/', { cookie })).status).toBe(200);
    now = new Date('2026-11-23T20:01:00Z');
    expect((await ask('/desk/', { cookie })).status).toBe(401);
    now = new Date('2026-11-23T09:00:00Z');
    store.kept.delete(memberKey(memberId(key)));
    expect((await ask('/desk/', { cookie })).status).toBe(401);
  });
});

describe('a form', () => {
  const drop = { do: 'drop', article: 'ramps' };

  test('that another site sends with the cookie changes nothing', async () => {
    const { cookie, hidden } = await signedIn();
    const forged = [
      { form: { ...drop, version: hidden.version } },
      { form: { ...drop, ...hidden, token: 'f0.0.0' } },
      { form: { ...drop, ...hidden, token: cookie.slice('desk='.length) } },
      { form: { ...drop, ...hidden }, headers: { 'sec-fetch-site': 'cross-site' } },
    ];
    for (const asked of forged) expect((await ask('/desk/2026-W47/', { cookie, ...asked })).status).toBe(403);
    expect((await draftNow()).draft.log).toEqual([]);
    expect((await ask('/desk/2026-W47/', { form: { ...drop, ...hidden } })).status).toBe(401);
  });

  test('is done to the version that was read, with the name of the key and the time', async () => {
    const { cookie, hidden } = await signedIn();
    const { status, headers } = await ask('/desk/2026-W47/', { cookie, form: { ...drop, ...hidden } });
    expect([status, headers.get('location')]).toEqual([303, '/desk/2026-W47/?done=drop']);
    expect((await draftNow()).draft.log).toEqual([{ at: now.toISOString(), by: 'Ada Quill', command: drop }]);
    expect((await ask('/desk/2026-W47/?done=drop', { cookie })).html).toContain('The story was taken out.');
  });

  test('that comes after somebody else’s is refused; its author sees why and keeps their text', async () => {
    const { cookie, hidden } = await signedIn();
    await edit(
      store,
      { week, version: (await draftNow()).version, by: 'Ben', command: { do: 'drop', article: 'lake' } },
      now,
    );
    const form = { ...hidden, do: 'introduction', text: 'Seven hours of work.' };
    const { status, html } = await ask('/desk/2026-W47/', { cookie, form });
    expect(status).toBe(409);
    expect(html).toContain('somebody else changed the draft since you read it');
    expect(html).toContain('Ben took out “Las ciudades del lago abren oficinas de acogida”');
    expect(html).toContain('Seven hours of work.');
    expect((await draftNow()).digest.introduction).toBe(sampleDigest.introduction);
  });

  test.each([
    ['an empty headline', { do: 'headline', text: ' ' }, 400, 'Please write a text of 1 to 4,000 letters.'],
    ['a theme there is not', { do: 'tag', article: 'ramps', theme: 'weather' }, 400, 'Please choose a theme'],
    ['an approval without the tick', { do: 'approve' }, 400, 'Please tick that you have read the draft'],
    ['a story that is none', { do: 'drop', article: 'nobody' }, 409, 'No story of the draft has this article id.'],
    ['what only the deadline may do', { do: 'release' }, 400, 'Nothing was changed.'],
  ])('with %s is refused in words', async (_what, form, status, why) => {
    const { cookie, hidden } = await signedIn();
    const reply = await ask('/desk/2026-W47/', { cookie, form: { ...hidden, ...form } });
    expect(reply.status).toBe(status);
    expect(reply.html).toContain(why);
    expect((await draftNow()).draft.log).toEqual([]);
  });
});

test('an approval publishes; after it the draft is closed, and what is wrong is corrected', async () => {
  const { cookie, hidden } = await signedIn();
  const early = await ask('/desk/2026-W47/', { cookie, form: { ...hidden, do: 'correct', text: 'x' } });
  expect(early.html).toContain('The digest is not published yet.');
  await ask('/desk/2026-W47/', { cookie, form: { ...hidden, do: 'approve', read: 'yes' } });
  expect(sent).toEqual(['issues', { week }]);
  await isPublishable(week, store);
  const { html } = await ask('/desk/2026-W47/', { cookie });
  expect(html).toContain('Approved and published');
  expect(html).not.toContain('Take out');
  await ask('/desk/2026-W47/', { cookie, form: { ...hidden, do: 'correct', text: 'It was twelve towns.' } });
  expect(JSON.parse(store.kept.get(approvedKey(week))?.text ?? '{}').digest.corrections).toEqual([
    { at: now.toISOString(), by: 'Ada Quill', text: 'It was twelve towns.' },
  ]);
});

test('texts of the world are text, and drafts are for nobody’s cache', async () => {
  const title = '<script>alert(1)</script>';
  const stories = sampleDigest.stories.map((story) => ({ ...story, title }));
  await putDraft(store, { ...sampleDigest, stories }, now);
  const { cookie, html } = await signedIn();
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
  const { headers } = await ask('/desk/', { cookie });
  expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex']);
});

test.each(['/desk/2026-W46/', '/desk/2026-W99/', '/desk/2026-W99/preview/', '/desk/x/y/z/'])(
  '%s is told to be nothing',
  async (path) => expect((await ask(path, { cookie: (await signedIn()).cookie })).status).toBe(404),
);
