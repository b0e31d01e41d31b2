import type { Page } from 'playwright-core'

/** What a tablet of the tests is guarded by. */
const usualPin = '482915'

/** Where a tablet's code is chosen, and asked for. Played with a finger on the pad. */
export class PinPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async choose(pin = usualPin): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Choisir le code de cette tablette' }).waitFor()
    await this.#touch(pin)
    await this.#page.getByRole('button', { name: 'Continuer' }).tap()
    await this.#page.getByLabel('Le même code, une seconde fois').waitFor()
    await this.#touch(pin)
    await this.#page.getByRole('button', { name: 'Garder ce code' }).tap()
  }

  async isLocked(): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Tablette verrouillée' }).waitFor()
  }

  async unlock(pin = usualPin): Promise<void> {
    await this.isLocked()
    await this.#touch(pin)
    await this.#page.getByRole('button', { name: 'Déverrouiller' }).tap()
  }

  async #touch(pin: string): Promise<void> {
    const pad = this.#page.getByRole('group', { name: 'Pavé de chiffres' })
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).tap()
  }
}
