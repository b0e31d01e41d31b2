import type { Page } from 'playwright-core'
import { VotePanel } from '../e2e/pages/vote-panel.ts'

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

/**
 * Waits until the console is on its item again, the vote half entered, keeps nothing to send and says that the hub has
 * everything. Its words alone would not do: what has waited for less than a second is not told.
 */
export async function isWellAgain(page: Page): Promise<void> {
  page.setDefaultTimeout(recovery)
  try {
    await new VotePanel(page).isOpen('hands')
    await hasSentAll(page)
    await saysUpToDate(page)
  } catch (error) {
    const shown = await page.locator('body').innerText({ timeout: 5_000 }).catch(String)
    throw new Error(`the page at ${page.url()} shows: ${shown.slice(0, 600)}`, { cause: error })
  }
}

async function hasSentAll(page: Page): Promise<void> {
  const deadline = performance.now() + recovery
  while ((await page.evaluate(outboxCount)) > 0) {
    if (performance.now() > deadline) throw new Error('the page still has something to send')
    await after(50)
  }
}

/** In the page: how many commands its database keeps to send. */
function outboxCount(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('caleol')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('outbox').objectStore('outbox').count()
      counting.onerror = () => reject(counting.error)
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  })
}

async function saysUpToDate(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^À jour$/ })
    .waitFor({ timeout: recovery })
}

/** The very instant of a kill is drawn, and the pause between two looks; nothing is waited for. */
export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
