import type { Locator, Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'

/** What can be printed of the sitting, made on demand. */
export class DocumentsDialog {
  readonly #page: Page
  readonly #dialog: AskDialog

  constructor(page: Page) {
    this.#page = page
    this.#dialog = new AskDialog(page, 'Documents de la séance')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Documents', exact: true }).click()
    await this.#dialog.root.waitFor()
  }

  /** Has a document made and waits for its files. */
  async make(title: string): Promise<void> {
    await this.#dialog.root.getByRole('button', { name: new RegExp(`^Préparer.* : ${title}$`) }).click()
    await this.files(title).first().waitFor()
  }

  /** The lines of the files made of a document, each with its number of pages. */
  files(title: string): Locator {
    return this.#dialog.root.getByRole('table', { name: `Fichiers : ${title}` }).getByRole('row')
  }

  /** The button that gives a file, by what its line says. */
  saveButton(title: string, words: string): Locator {
    return this.files(title)
      .filter({ hasText: words })
      .getByRole('button', { name: /^Enregistrer : / })
  }

  close(): Promise<void> {
    return this.#dialog.close()
  }
}
