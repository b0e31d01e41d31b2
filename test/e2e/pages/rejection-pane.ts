import type { Locator, Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'

/** What follows a decision d or e of the dwelling looked at, and the ceilings that hold some of its letters back. */
export class RejectionPane {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async notice(name: string, receivedOn: string, proof: string): Promise<void> {
    const dialog = await this.#open('Enregistrer la notification de la décision', name)
    await dialog.date('Courrier reçu le', receivedOn)
    await dialog.type('Preuve de réception', proof)
    await dialog.confirm('Enregistrer')
  }

  async answer(name: string, on: string, text: string): Promise<void> {
    const dialog = await this.#open('Enregistrer la réponse du demandeur', name)
    await dialog.date('Réponse reçue le', on)
    await dialog.type('Réponse du demandeur', text)
    await dialog.confirm('Enregistrer')
  }

  /** The line of a household that was refused the dwelling. */
  line(name: string): Locator {
    return this.#page
      .getByRole('region', { name: 'Suites des décisions' })
      .getByRole('listitem')
      .filter({ hasText: name })
  }

  /** Chooses a file of ceilings as a user does, and confirms what the screen says of it. */
  async confirmCeilings(content: string): Promise<void> {
    await this.#page
      .getByRole('banner')
      .getByRole('button', { name: 'Confirmer les plafonds', exact: true })
      .click()
    const dialog = new AskDialog(this.#page, 'Confirmer les plafonds')
    await this.chooseCeilings(dialog, content)
    await dialog.confirm('Confirmer les plafonds')
  }

  async chooseCeilings({ root }: AskDialog, content: string): Promise<void> {
    const button = root.getByRole('button', { name: /^Choisir (le|un autre) fichier/ })
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles({
      name: 'plafonds.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  }

  async #open(step: string, name: string): Promise<AskDialog> {
    await this.line(name)
      .getByRole('button', { name: `${step} pour ${name}`, exact: true })
      .click()
    return new AskDialog(this.#page, step)
  }
}
