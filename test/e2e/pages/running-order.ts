import type { Locator, Page } from 'playwright-core'

/** The left pane: every item, and the one looked at in the centre. */
export class RunningOrder {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  line(number: string): Locator {
    return this.#pane().getByRole('button', { name: new RegExp(`^${number}\\s`) })
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

  /** The numbers of the items, in their order. */
  async numbers(): Promise<readonly string[]> {
    const lines = this.#pane().getByRole('button')
    return (await lines.allInnerTexts()).map((text) => text.trim().split(/\s/)[0] ?? '')
  }

  /** The only line that Tab comes to: that of the item looked at. */
  lineLookedAt(): Locator {
    return this.#pane().locator('[aria-current="true"]')
  }

  async numberLookedAt(): Promise<string> {
    const title = await this.#page.getByRole('heading', { level: 1 }).innerText()
    return title.split(',')[0]?.trim() ?? ''
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

  #pane(): Locator {
    return this.#page.getByRole('navigation', { name: 'Ordre du jour' })
  }
}
