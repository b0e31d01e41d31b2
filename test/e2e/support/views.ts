import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seriousViolations } from './axe.ts'

/** One thing to look at: its name, and how a user comes there. */
export type View = readonly [name: string, come: (page: Page) => Promise<unknown>]

/** Looks at each, one after the other; Escape closes what a view has opened over the screen, well or not. */
export function testViews(page: () => Page, views: readonly View[]): void {
  test.each(views)('%s', async (_name, come) => {
    try {
      await come(page())
      expect(await seriousViolations(page())).toEqual([])
    } finally {
      await closeWindows(page())
    }
  })
}

async function closeWindows(page: Page): Promise<void> {
  if ((await windowsOver(page).count()) === 0) return
  await page.keyboard.press('Escape')
  await windowsOver(page).waitFor({ state: 'hidden' })
}

/** Comes to the window that a button opens. */
export function windowOf(button: string): View[1] {
  return async (page) => {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await windowsOver(page).waitFor()
  }
}

/** Comes to the window that a key opens. */
export function windowOfKey(key: string): View[1] {
  return async (page) => {
    await page.keyboard.press(key)
    await windowsOver(page).waitFor()
  }
}

function windowsOver(page: Page): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('listbox'))
}
