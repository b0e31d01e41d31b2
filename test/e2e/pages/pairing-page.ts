import type { Page } from 'playwright-core'
import { PinPage } from './pin-page.ts'

/** What a device shows until somebody tells whose it is. Played with a finger: members type their code on a tablet. */
export class PairingPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async isShown(): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Associer cet appareil' }).waitFor()
  }

  /** With a seat, whose tablet then asks for a code of its own. */
  async pair(code: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Code', exact: true }).tap()
    await this.#page.keyboard.type(code)
    await this.#page.getByRole('button', { name: 'Associer cet appareil', exact: true }).tap()
    await new PinPage(this.#page).choose()
  }
}
