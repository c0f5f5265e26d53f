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
}
