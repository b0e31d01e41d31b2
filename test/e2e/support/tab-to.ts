import type { Locator, Page } from 'playwright-core'

/** More tab stops than any screen of ours has. */
const mostStops = 250

/** Goes by Tab, and nothing else, until the focus is in that element. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  const isThere = () => target.evaluate((element) => element.contains(document.activeElement))
  await tabUntil(target.page(), isThere)
}

/** Goes on by Tab until letters and arrows mean the screen's actions: out of fields, lists, groups and grids. */
export async function tabOutOfFields(page: Page): Promise<void> {
  const isFree = () => page.evaluate(isOnPlainButton, '[role="grid"], [role="radiogroup"], [role="toolbar"]')
  await tabUntil(page, isFree)
}

/** Runs in the page: the focus is nowhere, or on a button that keeps no key but Enter and the space bar. */
function isOnPlainButton(groups: string): boolean {
  const focused = document.activeElement
  return focused?.matches('body, button:not([aria-haspopup])') === true && focused.closest(groups) === null
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came there')
}
