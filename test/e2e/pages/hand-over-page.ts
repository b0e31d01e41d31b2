import type { Locator, Page } from 'playwright-core'

/** Who orders each sitting, beside it in the list, and what may be done about it. */
export class HandOverPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async take(number: string): Promise<void> {
    await this.button('Prendre en main', number).click()
    await this.#confirm('Prendre la séance en main', 'Séance prise en main')
  }

  async giveBack(number: string): Promise<void> {
    await this.button('Rendre au serveur', number).click()
    await this.#confirm('Rendre la séance au serveur', 'Séance rendue au serveur')
  }

  button(verb: string, number: string): Locator {
    return this.#page.getByRole('button', { name: `${verb}\u00a0: séance ${number}`, exact: true })
  }

  async #confirm(verb: string, done: string): Promise<void> {
    await this.#page.getByRole('alertdialog').getByRole('button', { name: verb, exact: true }).click()
    await this.#page.getByText(done, { exact: true }).waitFor()
  }
}
