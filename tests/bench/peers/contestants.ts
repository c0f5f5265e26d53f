import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One who polls the feeds listed in `HOME/feeds`, and keeps in `HOME` what it has read. */
export interface Contestant {
  readonly name: string;
  readonly atOnce: number;
  readonly command: readonly [string, ...string[]];
  readonly settings?: Readonly<Record<string, string>>;
  /** Writes its configuration. */
  readonly prepare?: (home: string) => void;
  /** How many items it has in the end. */
  readonly itemsIn: (home: string) => number;
}

/** Debian packages that the bench cannot do without, and a command of each. */
const packages = { newsboat: 'newsboat', sfeed: 'sfeed_update', curl: 'curl', time: '/usr/bin/time' };

/** The packages of which the command is not there. */
export const missingPackages = () =>
  Object.entries(packages).flatMap(([name, command]) =>
    spawnSync('sh', ['-c', `command -v ${command}`]).status === 0 ? [] : [name],
  );

/** Nothing of the caller's environment but where programs are: no proxy, no configuration. */
export const environmentOf = (home: string, settings: Contestant['settings'] = {}) => ({
  PATH: process.env['PATH'],
  LANG: 'C.UTF-8',
  HOME: home,
  ...settings,
});

/** All who take part, so many feeds at once each; sfeed also in its own way, eight at a time. */
export function contestants(atOnce: number): readonly Contestant[] {
  return [ours(atOnce), newsboat(atOnce), sfeed('sfeed', 8), sfeed('sfeed', atOnce), sfeed('sfeed, ETags', atOnce)];
}

function ours(atOnce: number): Contestant {
  return {
    name: 'ours',
    atOnce,
    command: [process.execPath, join(import.meta.dirname, 'our-visits.ts'), '.', String(atOnce)],
    itemsIn: (home) => linesIn(home, /\.entries$/),
  };
}

function newsboat(atOnce: number): Contestant {
  const options = ['--config-file=config', '--url-file=urls', '--cache-file=cache.db', '--quiet'];
  return {
    name: 'newsboat',
    atOnce,
    command: ['newsboat', ...options, '--execute=reload'],
    prepare(home) {
      const urls = readFileSync(join(home, 'feeds'), 'utf8').replace(/^\S+ /gm, '');
      writeFileSync(join(home, 'urls'), urls);
      writeFileSync(join(home, 'config'), `reload-threads ${atOnce}\n`);
    },
    itemsIn: (home) =>
      Number.parseInt(
        execFileSync('newsboat', [...options, '--execute=print-unread'], {
          cwd: home,
          env: environmentOf(home),
          encoding: 'utf8',
        }),
        10,
      ),
  };
}

function sfeed(name: string, jobs: number): Contestant {
  return {
    name,
    atOnce: jobs,
    command: ['sfeed_update', join(import.meta.dirname, 'sfeedrc')],
    settings: { JOBS: String(jobs), ETAGS: name === 'sfeed' ? '' : 'yes' },
    itemsIn: (home) => linesIn(join(home, 'sfeed'), /^feed-/),
  };
}

function linesIn(folder: string, files: RegExp): number {
  const texts = readdirSync(folder).filter((file) => files.test(file));
  return texts.reduce((sum, file) => sum + readFileSync(join(folder, file), 'utf8').split('\n').length - 1, 0);
}
