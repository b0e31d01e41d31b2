import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'

/** Seconds to wait after that many wrong codes: a finger may slip twice, a thief must take a long time. */
const pauses: readonly number[] = [0, 0, 0, 5, 15, 30, 60, 120, 300]
const longestPause = 600

export function pauseAfter(failures: number): number {
  return pauses[failures] ?? longestPause
}

/**
 * Milliseconds until a code may be tried. An instant further off than the longest wait was written under a clock that ran
 * ahead: it must not shut the owner out for a year, and the tries are counted all the same.
 */
export function waitBefore(notBefore: string | null, now: string): number {
  const wait = notBefore === null ? 0 : Date.parse(notBefore) - Date.parse(now)
  return wait > longestPause * 1000 ? 0 : Math.max(0, wait)
}

/** How many wrong codes this device still takes before it erases itself. */
export function triesLeft(failures: number, { maxTries }: Pick<DevicePolicy, 'maxTries'>): number {
  return Math.max(0, maxTries - failures)
}

export type PinDefect = 'not-digits' | 'wrong-length' | 'too-simple'

/** What is wrong with a code that somebody chooses; null for a good one. */
export function pinDefect(pin: string, { pinLength }: Pick<DevicePolicy, 'pinLength'>): PinDefect | null {
  if (!/^\d*$/.test(pin)) return 'not-digits'
  if (pin.length !== pinLength) return 'wrong-length'
  return isSimple(pin) ? 'too-simple' : null
}

/** One digit over and over, or digits that follow each other up or down: what a thief tries first. */
function isSimple(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10)
  return [0, 1, 9].some((step) => steps.every((one) => one === step))
}
