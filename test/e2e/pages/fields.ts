import type { Locator } from 'playwright-core'

/** Chooses in a list that opens, by its words. */
export async function choose(list: Locator, option: string): Promise<void> {
  await list.click()
  await pickOpenOption(list, option)
}

/** Picks in the list that has just opened, and waits until it has closed. */
export async function pickOpenOption(list: Locator, option: string): Promise<void> {
  const page = list.page()
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
}

/** Types in a field, in the place of what stood there. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.press('Control+a')
  await field.press('Delete')
  await field.pressSequentially(text)
}

/** Types a date as it is written in French, day first; each part goes on to the next. */
export async function typeDate(group: Locator, date: string): Promise<void> {
  const [year, month, day] = date.split('-')
  await group.getByRole('spinbutton').first().click()
  await group.page().keyboard.type(`${day}${month}${year}`)
}

/** Chooses one of a few choices that stand side by side. */
export async function chooseBeside(choice: Locator): Promise<void> {
  await choice.click()
  await choice.and(choice.page().getByRole('radio', { checked: true })).waitFor()
}
