import type { Page } from 'playwright-core'

/** What was refused, until somebody has read it. */
export class RefusalNotices {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits for the refusal of what was asked under that noun, and answers what the screen says of it. */
  async said(asked: string): Promise<string> {
    const region = this.#page.getByRole('region', { name: 'Refus', exact: true })
    const notice = region.filter({ hasText: `${asked}\u00a0: refus` })
    await notice.waitFor()
    return notice.innerText()
  }

  async dismiss(asked: string): Promise<void> {
    const name = `Effacer l’avis : ${asked}\u00a0: refus`
    const button = this.#page.getByRole('button', { name, exact: true })
    await button.click()
    await button.waitFor({ state: 'detached' })
  }

  /** How many stand on the screen. */
  count(): Promise<number> {
    return this.#page.getByRole('button', { name: /^Effacer l’avis : .* refus$/ }).count()
  }
}
