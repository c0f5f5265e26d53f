import { expect, test, vi } from 'vitest';
import { alarmTexts, loggedMetrics, metricNamespace } from '../../shared/pipeline/metrics.ts';

test('counts are one line of pure JSON that CloudWatch reads as metrics, zeros too', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  loggedMetrics.count(new Map([['drift', 2]]));
  const [line] = write.mock.lastCall ?? [];
  write.mockRestore();
  const { _aws, ...counts } = JSON.parse(String(line));
  expect(counts).toEqual({ ...Object.fromEntries(Object.keys(alarmTexts).map((code) => [code, 0])), drift: 2 });
  const [directive] = _aws.CloudWatchMetrics;
  expect(directive.Namespace).toBe(metricNamespace);
  expect(directive.Metrics.map(({ Name }: { Name: string }) => Name)).toEqual(Object.keys(counts));
  expect(_aws.Timestamp).toBeGreaterThan(Date.UTC(2026, 0));
});
