import type { Locator, Page } from 'playwright-core'

/** On a dwelling: what the decisions being written would do to the year. */
export class YearPanel {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async unfold(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Effet sur l’année', exact: true, expanded: false }).click()
  }

  /** Waits until a target is shown so; spaces of every kind compare as plain ones. */
  async tells(target: string, ...parts: readonly string[]): Promise<void> {
    const row = this.#rows().filter({ has: this.#page.getByRole('rowheader', { name: target, exact: true }) })
    await parts.reduce((shown, part) => shown.filter({ hasText: part }), row).waitFor()
  }

  async says(text: string): Promise<void> {
    await this.#page.getByText(text).waitFor()
  }

  #rows(): Locator {
    return this.#page.getByRole('region', { name: 'Objectifs de l’année' }).getByRole('row')
  }
}
