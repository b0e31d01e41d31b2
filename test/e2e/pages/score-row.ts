import type { Locator, Page } from 'playwright-core'

/** The line Cotation of a dwelling's comparison: what each candidate has, and why it stands before the next one. */
export class ScoreRow {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** What the line says, cell by cell, in the order shown: `9 points`, then why it comes before the next. */
  async says(text: string | RegExp): Promise<void> {
    await this.#row().getByText(text).waitFor()
  }

  /** The window of one score, opened with the keyboard: its lines and its sentences. */
  async detailOf(points: string): Promise<Locator> {
    const button = this.#row().getByRole('button', { name: new RegExp(`^${points.replace(' ', '\\s')},`) })
    await button.focus()
    await button.press('Enter')
    const detail = this.#page.getByRole('dialog', { name: /^détail de la cotation/ })
    await detail.waitFor()
    return detail
  }

  async closeDetail(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await this.#page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** The grid and why this dwelling's candidates stand in this order. */
  async openGrid(): Promise<Locator> {
    await this.#row().getByRole('button', { name: 'Barème', exact: true }).click()
    const grid = this.#page.getByRole('dialog', { name: 'Barème de cotation' })
    await grid.waitFor()
    return grid
  }

  #row(): Locator {
    return this.#page.getByRole('row', { name: /^Cotation/ })
  }
}
