import { between } from '../../shared/archive/books.ts';
import { getObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { pollStateKey, readPollState } from '../../shared/sources/poll-state.ts';
import { type Registry, sourceById } from '../../shared/sources/registry.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import { formatRows } from './formats.ts';
import { settingOf, type Where } from './options.ts';
import { openSession } from './session.ts';
import { booksText, closeBooks } from './tally.ts';

interface PollOptions extends Where {
  readonly source?: readonly string[];
}

/** Visits sources now, then says of each what came of it. */
export async function poll(options: PollOptions): Promise<void> {
  const { powers } = await settingOf(options);
  const ids = options.source ?? pollable(powers.registry);
  for (const id of ids) mustBePollable(powers.registry, id);
  const session = await openSession(options);
  try {
    const before = await closeBooks(session.local);
    await sendMessages(
      'sources',
      ids.map((sourceId) => ({ sourceId })),
    );
    await drain(session);
    session.progress.end();
    console.log(formatRows(await Promise.all(ids.map(visitOf)), 'table'));
    console.log(booksText(between(before, await closeBooks(session.local))));
  } finally {
    await session.close();
  }
}

const pollable = ({ sources }: Registry) => sources.filter(({ poll }) => poll.how !== 'none').map(({ id }) => id);

function mustBePollable(registry: Registry, id: string): void {
  const source = sourceById(registry, id);
  if (!source) throw new Complaint(`--source: there is no source "${id}". \`monitor sources\` lists them.`);
  if (source.poll.how === 'none') throw new Complaint(`--source: ${id} is not polled: ${source.poll.detail}`);
}

async function visitOf(id: string) {
  const stored = await getObject('state', pollStateKey(id));
  const state = stored && readPollState(stored.text);
  return {
    source: id,
    outcome: state?.visit?.outcome ?? 'not visited',
    shown: state?.visit?.listed ?? 0,
    new: state?.visit?.fresh ?? 0,
    why: state?.visit?.detail ?? '',
    next: state?.nextPollAt.slice(0, 16) ?? '',
  };
}
