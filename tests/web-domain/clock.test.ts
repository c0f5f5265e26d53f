import { describe, expect, test } from 'vitest';
import { simulatedClock, systemClock } from '../../shared/web/clock.ts';

const never = new AbortController().signal;
const start = new Date('2026-11-23T12:00:00Z');

describe('a simulated clock', () => {
  test('waits a year in no time', async () => {
    const clock = simulatedClock(start);
    await clock.sleepUntil(new Date('2027-11-23T12:00:00Z'), never);
    expect(clock.now().toISOString()).toBe('2027-11-23T12:00:00.000Z');
  });

  test('never goes back', async () => {
    const clock = simulatedClock(start);
    await Promise.all([
      clock.sleepUntil(new Date('2026-11-23T14:00:00Z'), never),
      clock.sleepUntil(new Date('2026-11-23T13:00:00Z'), never),
    ]);
    expect(clock.now().toISOString()).toBe('2026-11-23T14:00:00.000Z');
  });

  test('lets the event loop turn while somebody waits again and again', async () => {
    const clock = simulatedClock(start);
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    for (let i = 0; i < 3; i++) await clock.sleepUntil(new Date(clock.now().getTime() + 1000), never);
    expect(turned).toBe(true);
  });

  test('throws the reason of an abort and stays where it is', async () => {
    const clock = simulatedClock(start);
    const later = new Date('2026-11-23T13:00:00Z');
    await expect(clock.sleepUntil(later, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(clock.now()).toEqual(start);
  });
});

describe('the clock of the system', () => {
  test('does not wait for what has passed', async () => {
    await systemClock.sleepUntil(new Date(0), never);
  });

  test('waits until the time has come', async () => {
    const at = new Date(Date.now() + 20);
    await systemClock.sleepUntil(at, never);
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(at.getTime());
  });

  test('waits longer than one timer can', async () => {
    const stop = new AbortController();
    const waiting = systemClock.sleepUntil(new Date(Date.now() + 2 ** 33), stop.signal);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});
