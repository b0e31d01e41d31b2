import type { Locator, Page } from 'playwright-core'

/** The list of sittings: where the secretary's desk begins. */
export class SessionsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async isShown(): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Séances de la commission' }).waitFor()
  }

  row(number: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: number })
  }

  /** Brings in a session file through the system's own file window, and waits until it is stored. */
  async import(name: string, text: string): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser')
    await this.#page.getByRole('button', { name: 'Importer une séance', exact: true }).click()
    const buffer = Buffer.from(text)
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer })
    await this.#page.getByText('Séance importée').waitFor()
  }

  async open(number: string): Promise<void> {
    await this.row(number).getByRole('link').first().click()
  }
}
