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

  async open(number: string): Promise<void> {
    await this.row(number).getByRole('link').first().click()
  }
}
