import { CfnParameter, Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { alarmTexts, metricNamespace } from '../shared/pipeline/metrics.ts';
import { steps, topology } from '../shared/pipeline/topology.ts';

/** Where the runbook is read; the part after it names the entry. */
const runbook = 'docs/runbook.md#';

interface Watched {
  readonly functionOf: (step: string) => IFunction;
  /** The queue in which messages of a queue end that failed too often. */
  readonly parkedOf: (queue: string) => IQueue;
  /** Alarms that others made, to be told of too. */
  readonly others: readonly Alarm[];
}

/** Tells a person what is wrong: every alarm mails, and its text names the runbook's entry for it. */
export function addAlarms(stack: Stack, { functionOf, parkedOf, others }: Watched): void {
  const address = new CfnParameter(stack, 'AlarmEmail', { description: 'Who is told when something is wrong' });
  const topic = new Topic(stack, 'alarms', { enforceSSL: true });
  topic.addSubscription(new EmailSubscription(address.valueAsString));
  const mail = new SnsAction(topic);
  for (const alarm of others) alarm.addAlarmAction(mail);
  const add = (about: string, code: string, text: string, condition: Condition) =>
    new Alarm(stack, `alarm-${code}-${about}`, {
      ...condition,
      threshold: 1,
      alarmDescription: `${code}: ${text}. What to do: ${runbook}${code}`,
    }).addAlarmAction(mail);

  for (const [code, text] of Object.entries(alarmTexts)) add('sources', code, text, isThere(begun(code)));
  for (const [name, { on }] of steps) {
    add(name, 'step-failed', `${name} failed`, isThere(functionOf(name).metricErrors()));
    if (on.kind === 'schedule')
      add(name, 'schedule-stopped', `${name} has not run when it should have`, hasStopped(functionOf(name), on.at));
  }
  for (const queue of Object.keys(topology.queues)) {
    const parked = parkedOf(queue).metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM });
    add(queue, 'parked', `messages of ${queue} failed too often and are parked`, isThere(parked));
  }
}

type Condition = Pick<AlarmProps, 'metric' | 'evaluationPeriods' | 'comparisonOperator' | 'treatMissingData'>;

/** How many alarms of a kind the last check of the sources was the first to see. */
const begun = (code: string) => new Metric({ namespace: metricNamespace, metricName: code, statistic: Stats.SUM });

/** Something that should not be at all. No data is good news here. */
const isThere = (metric: IMetric): Condition => ({
  metric,
  evaluationPeriods: 1,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
});

/** A schedule that runs no more makes no data: that is the alarm. */
const hasStopped = (fn: IFunction, at: string): Condition => {
  const { period, periods } = longestSilence(at);
  return {
    metric: fn.metricInvocations({ period }),
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  };
};

/** How long a schedule may be silent: a little longer than it ever is. CloudWatch looks back a week at most. */
function longestSilence(at: string): { readonly period: Duration; readonly periods: number } {
  if (at.startsWith('rate(')) return { period: Duration.hours(1), periods: 1 };
  const [, hour, , , weekday = '?'] = /^cron\((.+)\)$/.exec(at)?.[1]?.split(' ') ?? [];
  if (hour === '*') return { period: Duration.hours(1), periods: 2 };
  return { period: Duration.days(1), periods: /^[*?]$/.test(weekday) ? 2 : 7 };
}
