import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startLocal } from '../../cdk/local.ts';
import { settingOf } from '../../cdk/monitor/options.ts';
import { listObjects } from '../../shared/pipeline/s3.ts';
import { emptyFolder } from '../support/folder.ts';
import { logged, monitor, startMonitor } from '../support/monitor.ts';

const web = join(import.meta.dirname, '../web');
const where = (data: string) => ({ data, web: join(web, 'sample'), sources: join(web, 'sample-sources.json') });
const once = (data: string) => {
  const { web, sources } = where(data);
  return ['run', '--once', '--data', data, '--web', web, '--sources', sources];
};

/** The ids of all articles, and of all tagged ones, below a data folder. */
async function archiveOf(data: string) {
  const local = await startLocal({ folder: join(data, 'cloud'), ...(await settingOf(where(data))), log: () => {} });
  onTestFinished(() => local.stop());
  const keys = async (prefix: string) => (await listObjects('archive', prefix)).map(({ key }) => key);
  return { articles: await keys('articles/'), tagged: await keys('tagged/'), weeks: await keys('parquet/') };
}

test.each([5, 40, 110, 180])(
  'killed after %i outcomes, the next run ends with the same archive',
  { timeout: 120_000 },
  async (lines) => {
    const data = emptyFolder();
    const { child, ended } = startMonitor(once(data));
    await logged(data, lines);
    child.kill('SIGKILL');
    await ended;
    const { code, stdout } = await monitor(once(data));
    expect(stdout).toContain('The books balance.');
    expect(code).toBe(0);
    const { articles, tagged, weeks } = await archiveOf(data);
    expect(articles).toHaveLength(100);
    expect(tagged).toHaveLength(100);
    expect(weeks).toHaveLength(7);
  },
);
