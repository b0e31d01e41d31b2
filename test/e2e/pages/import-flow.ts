import type { Page } from 'playwright-core'

/** Brings a session file to the list of sittings. */
export class ImportFlow {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** By the button, as a user picks a file. */
  async choose(name: string, content: string): Promise<void> {
    const button = this.#page.getByRole('button', { name: 'Importer une séance', exact: true })
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  }

  /** The rows of the list of defects, each as its path and its sentence. */
  async defects(): Promise<readonly (readonly string[])[]> {
    const rows = this.#page.getByRole('dialog').getByRole('row')
    await rows.nth(1).waitFor()
    const texts = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    )
    return texts
  }

  async closeDefects(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Fermer la liste', exact: true }).click()
  }

  async confirmReplacement(): Promise<void> {
    const dialog = this.#page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Remplacer la séance', exact: true }).click()
  }

  async says(title: string): Promise<void> {
    await this.#page.getByRole('region', { name: 'Avis' }).getByText(title).waitFor()
  }
}
