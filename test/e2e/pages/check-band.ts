import type { Locator, Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'

/** The findings of the regularity guard over the candidates, and what the commission makes of them. */
export class CheckBand {
  readonly #page: Page
  readonly root: Locator

  constructor(page: Page) {
    this.#page = page
    this.root = page.getByRole('region', { name: 'Contrôle de régularité' })
  }

  /** Passes over `Pièces manquantes, candidature B`, with its reason, and waits until the band says so. */
  async accept(finding: string, reason: string): Promise<void> {
    await this.#open(finding)
    await this.#page.getByRole('button', { name: `Passer outre\u00a0: ${finding}`, exact: true }).click()
    const dialog = new AskDialog(this.#page, `Passer outre\u00a0: ${finding}`)
    await dialog.type('Motif', reason)
    await dialog.confirm('Passer outre')
  }

  /** The finding shows again as it is. */
  async goBack(finding: string): Promise<void> {
    await this.#open(finding)
    await this.#page
      .getByRole('button', { name: `Rétablir le contrôle\u00a0: ${finding}`, exact: true })
      .click()
  }

  tag(words: string): Locator {
    return this.root.getByRole('button', { name: `Contrôle\u00a0: ${words}`, exact: true })
  }

  async #open(finding: string): Promise<void> {
    const [subject = ''] = finding.split(', candidature ')
    await this.root.getByRole('button', { name: `Contrôle\u00a0: ${subject}` }).click()
  }
}
