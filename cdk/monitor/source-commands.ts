import type { Command } from 'commander';

/** The commands about the list of sources. */
export function addSourceCommands(monitor: Command, where: (command: Command) => Command): void {
  const sources = monitor.command('sources').description('the list of sources: what is polled and how it does');
  where(sources.command('check', { isDefault: true }))
    .description('what is polled, how, and why not')
    .action(async (options) => (await import('./sources.ts')).check(options));
  where(sources.command('opml'))
    .description('the feeds as OPML')
    .action(async (options) => (await import('./sources.ts')).opml(options));
  where(sources.command('health'))
    .description('how each source does, what is wrong, and what readers get nothing of')
    .option('--format <format>', 'table or json', 'table')
    .option('--strict', 'exit with an error when anything is wrong')
    .action(async (options) => (await import('./source-health.ts')).sourceHealth(options));
  where(sources.command('proposals'))
    .description('where sources in trouble could be read instead, as searches of their sites found')
    .action(async (options) => (await import('./proposals.ts')).proposals(options));
  where(sources.command('accept'))
    .description('takes what is proposed for a source')
    .argument('<source>')
    .option('--url <url>', 'which of the addresses; default: the first')
    .option('--write', 'change the registry; default: only say which line')
    .action(async (id, options) => (await import('./proposals.ts')).acceptProposal(id, options));
  where(sources.command('reject'))
    .description('turns down what is proposed for a source, for ever')
    .argument('<source>')
    .action(async (id, options) => (await import('./proposals.ts')).rejectProposal(id, options));
  where(sources.command('import'))
    .description('the subscriptions of an OPML file as entries for the registry, to be reviewed')
    .argument('<file>')
    .action(async (file, options) => (await import('./import-opml.ts')).importOpml(file, options));
  where(sources.command('recall'))
    .description('looks known events up in the archive: was anything missed?')
    .argument('<file>', 'JSON of events, such as shared/archive/known-events.json')
    .option('--format <format>', 'table, csv, json or ndjson', 'table')
    .option('--strict', 'exit with an error when an event was missed')
    .action(async (file, options) => (await import('./recall.ts')).recallEvents(file, options));
}
