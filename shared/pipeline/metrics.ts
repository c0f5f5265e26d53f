import { sourceAlarms } from '../sources/alarms.ts';
import { pipelineAlarms } from '../sources/health-report.ts';

/** Where counts go that alarms are made of. */
export interface Metrics {
  /** Writes counts down, by name. */
  count(counts: ReadonlyMap<string, number>): void;
}

/** All that a check of the sources counts: how many alarms of each kind began. The text says what the alarm means. */
export const alarmTexts: Readonly<Record<string, string>> = { ...sourceAlarms, ...pipelineAlarms };
export const metricNamespace = 'HumanRightsCitiesMonitor';

/** Counts as CloudWatch reads them out of a function's log (embedded metric format): no call, no permission. */
export const loggedMetrics: Metrics = {
  count: (counts) => {
    const names = Object.keys(alarmTexts);
    const line = {
      _aws: {
        Timestamp: Date.now(),
        CloudWatchMetrics: [
          { Namespace: metricNamespace, Dimensions: [[]], Metrics: names.map((Name) => ({ Name, Unit: 'Count' })) },
        ],
      },
      ...Object.fromEntries(names.map((name) => [name, counts.get(name) ?? 0])),
    };
    // Not console.log: Lambda puts a prefix before its lines, and then they are no JSON.
    process.stdout.write(`${JSON.stringify(line)}\n`);
  },
};
