import type { Locator, Page } from 'playwright-core'

/** More tab stops than any screen of ours has. */
const mostStops = 250

/** Goes by Tab, and nothing else, until the focus is in that element. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  const isThere = () => target.evaluate((element) => element.contains(document.activeElement))
  await tabUntil(target.page(), isThere)
}

/** Goes on by Tab until letters mean the screen's actions again: out of fields, lists and grids. */
export async function tabOutOfFields(page: Page): Promise<void> {
  const isFree = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      const isButton = focused?.matches('body, button:not([aria-haspopup])') === true
      return isButton && focused?.closest('[role="grid"]') === null
    })
  await tabUntil(page, isFree)
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came there')
}
