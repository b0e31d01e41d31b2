import type { Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'

/** One-time codes of the members, as the secretary reads them out. */
export class CodesDialog {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Asks for a seat's code, reads it on the screen and closes the window. */
  async codeOf(name: string): Promise<string> {
    await this.#page.getByRole('button', { name: 'Codes des membres', exact: true }).click()
    const dialog = new AskDialog(this.#page, 'Codes des membres')
    const row = dialog.root.getByRole('row').filter({ hasText: name })
    await row.getByRole('button').click()
    const said = await row.getByText(groups).innerText()
    await dialog.close()
    return groups.exec(said)?.[0] ?? ''
  }
}

/** Two groups of four, as a code is read aloud. */
const groups = /[A-Z0-9]{4}\s[A-Z0-9]{4}/
