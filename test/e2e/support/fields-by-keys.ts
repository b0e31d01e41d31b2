import type { Locator } from 'playwright-core'
import { tabTo } from './tab-to.ts'

/** Chooses in a list without a pointer: Enter opens it, arrows go through it, Enter takes. */
export async function chooseByKeys(list: Locator, option: string): Promise<void> {
  const { keyboard } = list.page()
  await tabTo(list)
  await keyboard.press('Enter')
  const wanted = list.page().getByRole('option', { name: option, exact: true })
  await wanted.waitFor()
  const isOn = () => wanted.evaluate((element) => element.contains(document.activeElement))
  const count = await list.page().getByRole('option').count()
  for (let step = 0; step < count && !(await isOn()); step += 1) await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await list.page().getByRole('listbox').waitFor({ state: 'hidden' })
}

/** Types in a field reached by Tab, in the place of what stood there. */
export async function typeByKeys(field: Locator, text: string): Promise<void> {
  const { keyboard } = field.page()
  await tabTo(field)
  await keyboard.press('Control+a')
  await keyboard.press('Delete')
  await keyboard.type(text)
}

/** Types a date reached by Tab, day first. */
export async function typeDateByKeys(group: Locator, date: string): Promise<void> {
  const [year, month, day] = date.split('-')
  await tabTo(group.getByRole('spinbutton').first())
  await group.page().keyboard.type(`${day}${month}${year}`)
}
