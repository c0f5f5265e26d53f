import type { Command } from 'commander';
import { facetKinds } from '../../shared/search/document.ts';

/** Which articles: days and values of each kind. */
function filtered(command: Command): Command {
  command.option('--since <day>', 'a day such as 2026-11-23, or how long ago: 30d, 6w, 3m, 2y').option('--until <day>');
  for (const kind of facetKinds)
    command.option(`--${kind} <value...>`, `only articles with this ${kind}; of several, any`);
  return command;
}

/** Commands about the archive: what can be asked of it, taken out of it, taken down, and who may. */
export function addArchiveCommands(monitor: Command, where: (command: Command) => Command): void {
  where(monitor.command('query'))
    .description('runs SQL over the archive; alone it lists the views and the queries to start from')
    .argument('[sql]')
    .option('--named <id>', 'a query of the catalogue')
    .option('--with <name=value...>', 'values for it')
    .option('--format <format>', 'table, csv, json or ndjson', 'table')
    .action(async (sql, options) => (await import('./query.ts')).query(sql, options));

  filtered(where(monitor.command('search')))
    .description('finds articles: words (all of them), "a phrase", OR, NOT, (brackets), begin*')
    .argument('<words>')
    .option('--sort <order>', 'relevance or date', 'relevance')
    .option('--limit <number>', 'how many are shown', '50')
    .option('--format <format>', 'table, csv, json or ndjson', 'table')
    .action(async (words, options) => (await import('./search.ts')).search(words, options));

  filtered(where(monitor.command('export')))
    .description('writes all articles that a search finds, or all there are, to a file')
    .argument('[words]', 'as for search; none for all', '')
    .requiredOption('--to <file>', 'ends in .csv, .json, .ndjson or .parquet')
    .option('--layer <layer>', 'members: texts whose licence allows it; public: titles, extracts and tags', 'members')
    .action(async (words, options) => (await import('./export.ts')).exportArticles(words, options));

  filtered(where(monitor.command('release')))
    .description(
      'writes a release of the public layer as a data set to be deposited: files, description, checksums, changes',
    )
    .argument('<version>', 'such as 2026.1')
    .requiredOption('--to <folder>', 'where releases lie, each in a folder of its own; the one before is compared with')
    .option('--site <url>', 'the address of the Knowledge Centre', 'http://localhost:8080/')
    .action(async (version, options) => (await import('./release.ts')).release(version, options));

  where(monitor.command('takedown'))
    .description('takes an article out of everything, for good: a tombstone with day and reason stays')
    .argument('<url>', 'its address or its id')
    .requiredOption('--reason <text>', 'shown to everybody who asks for the article')
    .requiredOption('--by <name>', 'who decides')
    .action(async (url, options) => (await import('./takedown.ts')).takedown(url, options));

  where(monitor.command('members'))
    .description('who may use the members’ layer of the API, and who of them is staff of the editorial desk')
    .argument('<view>', 'list, add or revoke')
    .argument('[name]', 'whose key it is')
    .option('--staff', 'add: may edit and approve digests')
    .option('--mail <address>', 'add: where the desk’s reminders go')
    .action(async (view, name, options) => (await import('./members.ts')).members(view, name, options));
}
