import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { PipelineStack } from '../../cdk/stack.ts';
import { alarmTexts } from '../../shared/pipeline/metrics.ts';
import { steps, topology } from '../../shared/pipeline/topology.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const entries = [...runbook.matchAll(/^## (.+)$/gm)].map(([, name]) => name ?? '');
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const template = Template.fromStack(new PipelineStack(app, 'Pipeline'));
const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const told = alarms.map(({ AlarmDescription }) => /docs\/runbook\.md#([\w-]+)$/.exec(AlarmDescription)?.[1]);

test('every alarm names its entry in the runbook, and every entry is of an alarm', () => {
  expect([...new Set(told)].sort()).toEqual(entries.toSorted());
});

test('everything that a check of the sources may find has an alarm', () => {
  expect(told).toEqual(expect.arrayContaining(Object.keys(alarmTexts)));
});

test('every alarm mails a person', () => {
  template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: { Ref: 'AlarmEmail' } });
  for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
});

test('a schedule that stopped is missed: no data is the alarm', () => {
  const scheduled = steps.filter(([, { on }]) => on.kind === 'schedule');
  const missed = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
  expect(missed).toHaveLength(scheduled.length);
  for (const { MetricName, ComparisonOperator, Period, EvaluationPeriods } of missed) {
    expect([MetricName, ComparisonOperator]).toEqual(['Invocations', 'LessThanThreshold']);
    // What CloudWatch allows.
    expect(Period * EvaluationPeriods).toBeLessThanOrEqual(7 * 86_400);
  }
});

test('a schedule is never missed while it keeps its time', () => {
  const hours = (name: string) => {
    const alarm = alarms.find(({ AlarmDescription }) => AlarmDescription.startsWith(`schedule-stopped: ${name} `));
    return (alarm?.['Period'] * alarm?.['EvaluationPeriods']) / 3600;
  };
  expect(hours('find-due-sources')).toBe(1);
  expect(hours('check-sources')).toBe(2);
  expect(hours('compact-archive')).toBe(48);
  expect(hours('build-digest')).toBe(168);
});

test('every queue is watched for what is parked', () => {
  const parked = told.filter((code) => code === 'parked');
  expect(parked).toHaveLength(Object.keys(topology.queues).length);
});
