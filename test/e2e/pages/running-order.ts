import type { Locator, Page } from 'playwright-core'

/** The left pane: every item, and the one looked at in the centre. */
export class RunningOrder {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  line(number: string): Locator {
    return this.#page
      .getByRole('navigation', { name: 'Ordre du jour' })
      .getByRole('button', { name: new RegExp(`^${number}\\s`) })
  }

  async lookAt(number: string): Promise<void> {
    if (await this.#heading(number).isVisible()) return
    await this.line(number).click()
    await this.isLookedAt(number)
  }

  /** Turns the room to an item. */
  async call(number: string): Promise<void> {
    await this.lookAt(number)
    await this.#page.getByRole('main').getByRole('button', { name: 'Appeler ce point', exact: true }).click()
    await this.roomIsHere()
  }

  /** The same by the keyboard: arrows to the item, the space bar to call it. */
  async callByKeys(number: string): Promise<void> {
    const numbers = await this.#numbers()
    const steps = numbers.indexOf(number) - numbers.indexOf(await this.#lookedAt())
    for (let step = 0; step < Math.abs(steps); step += 1)
      await this.#page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    await this.isLookedAt(number)
    await this.#page.keyboard.press('Space')
    await this.roomIsHere()
  }

  async isLookedAt(number: string): Promise<void> {
    await this.#heading(number).waitFor()
  }

  async roomIsHere(): Promise<void> {
    await this.#page.getByRole('main').getByText('Point en salle', { exact: true }).waitFor()
  }

  #heading(number: string): Locator {
    return this.#page.getByRole('heading', { level: 1, name: new RegExp(`^${number},`) })
  }

  async #lookedAt(): Promise<string> {
    const title = await this.#page.getByRole('heading', { level: 1 }).innerText()
    return title.split(',')[0]?.trim() ?? ''
  }

  async #numbers(): Promise<readonly string[]> {
    const lines = this.#page.getByRole('navigation', { name: 'Ordre du jour' }).getByRole('button')
    return (await lines.allInnerTexts()).map((text) => text.trim().split(/\s/)[0] ?? '')
  }
}
