import { readFile, writeFile } from 'node:fs/promises';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { accept, type Proposal, proposalKey, readProposal, reject } from '../../shared/sources/proposal.ts';
import { parseRegistry } from '../../shared/sources/registry.ts';
import { withPoll } from '../../shared/sources/registry-edit.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import { bundledRegistry, type Where } from './options.ts';
import { openSession } from './session.ts';

interface AcceptOptions extends Where {
  readonly url?: string;
  readonly write?: boolean;
}

/** Lists what searches of sites came to: addresses at which sources in trouble could be polled instead. */
export async function proposals(options: Where): Promise<void> {
  await withSession(options, async (ids) => {
    const found = await Promise.all(ids.map(async (id) => ({ id, proposal: await proposalOf(id) })));
    const searched = found.flatMap(({ id, proposal }) => (proposal ? [{ id, ...proposal }] : []));
    const rows = searched.flatMap(rowsOf);
    if (rows.length > 0) console.log(formatRows(rows, 'table'));
    console.log(
      searched.length === 0
        ? 'No site has been searched yet: that happens when a source is in trouble (`monitor sources health`).'
        : '\nTake one with `monitor sources accept ID [--url URL] [--write]`, turn it down with `monitor sources reject ID`.',
    );
  });
}

/** Takes a proposal: says which line of the registry to change, or changes it. */
export async function acceptProposal(id: string, options: AcceptOptions): Promise<void> {
  await withSession(options, async (_, now) => {
    const proposal = await mustProposal(id);
    const candidate = proposal.candidates.find(({ url }) => options.url === undefined || url === options.url);
    if (!candidate)
      throw new Complaint(`${id}: nothing is proposed${options.url ? ` at ${options.url}` : ''}. ${look}`);
    const file = options.sources ?? bundledRegistry;
    const edit = withPoll(await readFile(file, 'utf8'), id, candidate);
    if (!edit) throw new Complaint(`${file}: there is no source "${id}" with a poll to change.`);
    // Nothing is written that the next run could not read.
    parseRegistry(JSON.parse(edit.text), file);
    console.log(`${file}, line ${edit.line}:\n- ${edit.before}\n+ ${edit.after}`);
    if (!options.write)
      return console.log('Change it, or let `--write` do it; the source keeps its id and its history.');
    await writeFile(file, edit.text);
    await putObject('state', proposalKey(id), JSON.stringify(accept(proposal, candidate.url, now)));
    console.log('Written. The source is visited there from the next run on.');
  });
}

/** Turns a proposal down; these addresses are never proposed again. */
export async function rejectProposal(id: string, options: Where): Promise<void> {
  await withSession(options, async () => {
    const proposal = await mustProposal(id);
    await putObject('state', proposalKey(id), JSON.stringify(reject(proposal)));
    console.log(`${id}: ${proposal.candidates.length} addresses are never proposed again.`);
  });
}

const look = '`monitor sources proposals` lists what is.';

async function withSession(options: Where, work: (ids: readonly string[], now: Date) => Promise<void>): Promise<void> {
  const session = await openSession(options);
  try {
    await work(
      session.powers.registry.sources.map(({ id }) => id),
      session.clock.now(),
    );
  } finally {
    await session.close();
  }
}

async function proposalOf(id: string): Promise<Proposal | undefined> {
  const stored = await getObject('state', proposalKey(id));
  return stored && readProposal(stored.text);
}

async function mustProposal(id: string): Promise<Proposal> {
  const proposal = await proposalOf(id);
  if (!proposal) throw new Complaint(`${id}: its site was never searched. ${look}`);
  return proposal;
}

type Row = Readonly<Record<string, string | number>>;

function rowsOf({
  id,
  candidates,
  because,
  asked,
  searchedAt,
  accepted,
  rejected,
}: Proposal & { readonly id: string }): readonly Row[] {
  const start = { source: id, because: because.join(', '), searched: searchedAt.slice(0, 10) };
  const nothing = accepted
    ? `accepted: ${accepted.url}`
    : `nothing (${asked} addresses asked${rejected.length > 0 ? `, ${rejected.length} turned down` : ''})`;
  if (candidates.length === 0) return [{ ...start, found: nothing, how: '', items: '', newest: '', titles: '' }];
  return candidates.map(({ url, how, items, newest = '', titles }) => ({
    ...start,
    found: url,
    how,
    items,
    newest,
    titles: titles.join(' · '),
  }));
}
