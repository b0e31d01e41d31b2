import type { Locator, Page } from 'playwright-core'

/** The room's wall. */
export class ProjectionPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits until the wall shows that item. */
  async shows(number: string): Promise<void> {
    await this.slide().filter({ hasText: number }).waitFor()
  }

  slide(): Locator {
    return this.#page.getByRole('article')
  }
}
