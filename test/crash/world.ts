import type { Page } from 'playwright-core'

/** Running processes of which one is killed at a time while ballots are entered. */
export interface World<Target extends string> {
  /** Enters ballots, kills that process after so many milliseconds, and brings everything up again. */
  killDuring(target: Target, wait: number): Promise<void>
  /** Verifies the journal and that it holds every acknowledged command once; its length. Throws what is wrong. */
  check(): Promise<number>
  readonly acknowledged: number
  close(): Promise<void>
}

/** Longer than any back-off, on a machine that does ten other things. */
const recovery = 90_000

/** Waits until the console says that the hub has everything. */
export async function saysUpToDate(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^À jour$/ })
    .waitFor({ timeout: recovery })
}

/** The very instant of a kill is drawn; nothing is waited for. */
export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
