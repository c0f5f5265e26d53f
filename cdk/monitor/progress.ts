import type { WriteStream } from 'node:tty';
import type { LogLine } from '../../shared/pipeline/world.ts';

/** A line that says how far a run is: drawn in place on a terminal, silent elsewhere. */
export interface Progress {
  /** Whether anybody sees it. */
  readonly isShown: boolean;
  /** Counts the outcome of one message. */
  count(line: LogLine): void;
  /** How many messages are still to come for a step. */
  left(step: string, count: number): void;
  /** Wipes the line. */
  end(): void;
}

const shown: Readonly<Record<string, string>> = {
  'poll-source': 'sources',
  'extract-article': 'pages',
  'tag-article': 'tagged',
};
const barWidth = 24;

/** Starts a progress line on a stream. */
export function showProgress(stream: Pick<WriteStream, 'isTTY' | 'write'>): Progress {
  const done = new Map<string, number>();
  const left = new Map<string, number>();
  let drawnAt = 0;
  const draw = () => {
    if (!stream.isTTY || performance.now() - drawnAt < 100) return;
    drawnAt = performance.now();
    const parts = Object.entries(shown).map(([step, noun]) => {
      const ended = done.get(step) ?? 0;
      return `${noun} ${ended}/${ended + (left.get(step) ?? 0)}`;
    });
    const ended = sum(done);
    const share = ended / Math.max(1, ended + sum(left));
    const filled = Math.round(share * barWidth);
    stream.write(`\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${parts.join(' · ')}`);
  };
  return {
    isShown: stream.isTTY,
    count: ({ step, outcome }) => {
      if (outcome !== 'later' && step in shown) done.set(step, (done.get(step) ?? 0) + 1);
      draw();
    },
    left: (step, count) => {
      left.set(step, count);
      draw();
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\x1b[2K');
    },
  };
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, n) => total + n, 0);
