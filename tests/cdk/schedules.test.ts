import { Cron } from 'croner';
import { expect, test } from 'vitest';
import { cronOf } from '../../cdk/local/schedules.ts';
import { steps } from '../../shared/pipeline/topology.ts';

test.each([
  ['rate(15 minutes)', '*/15 * * * *'],
  ['rate(1 minute)', '*/1 * * * *'],
  ['cron(30 2 * * ? *)', '30 2 * * *'],
  ['cron(0 5 ? * MON *)', '0 5 * * MON'],
])('%s is %s', (at, cron) => expect(cronOf(at)).toBe(cron));

test('what is no schedule is refused', () => expect(() => cronOf('every day')).toThrow(/no schedule/));

test('every schedule of the topology has a next time', () => {
  for (const [, { on }] of steps)
    if (on.kind === 'schedule')
      expect(new Cron(cronOf(on.at), { timezone: 'Europe/Brussels' }).nextRun()).toBeInstanceOf(Date);
});

test('the weekly draft is made on Monday morning in Brussels, winter and summer', () => {
  const weekly = new Cron('0 5 * * MON', { timezone: 'Europe/Brussels' });
  expect(weekly.nextRun(new Date('2026-11-21T00:00:00Z'))?.toISOString()).toBe('2026-11-23T04:00:00.000Z');
  expect(weekly.nextRun(new Date('2026-07-04T00:00:00Z'))?.toISOString()).toBe('2026-07-06T03:00:00.000Z');
});
