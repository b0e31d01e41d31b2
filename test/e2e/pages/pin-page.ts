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
    await this.#step('Nouveau code', pin, 'Continuer')
    await this.#step('Le même code, une seconde fois', pin, 'Garder ce code')
  }

  async isLocked(): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Appareil verrouillé' }).waitFor()
  }

  async unlock(pin = usualPin): Promise<void> {
    await this.isLocked()
    await this.#touch(pin)
    await this.#page.getByRole('button', { name: 'Déverrouiller' }).tap()
  }

  /** From the menu of the tablet. */
  async change(present: string, next: string): Promise<void> {
    await this.#step('Code actuel', present, 'Continuer')
    await this.#step('Nouveau code', next, 'Continuer')
    await this.#step('Le même code, une seconde fois', next, 'Garder ce code')
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async #step(label: string, pin: string, submit: string): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).waitFor()
    await this.#touch(pin)
    await this.#page.getByRole('button', { name: submit }).tap()
  }

  async #touch(pin: string): Promise<void> {
    const pad = this.#page.getByRole('group', { name: 'Pavé de chiffres' })
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).tap()
  }
}
