import type { Locator, Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'
import { typeInto } from './fields.ts'

/** What a free field says of a term, and the list of terms of this device. */
export class FreeText {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** `« malade » : à reformuler`, wherever it shows. */
  warning(term: string): Locator {
    return this.#page.getByText(`«\u00a0${term}\u00a0» : à reformuler`)
  }

  async replace(term: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Remplacer «\u00a0${term}\u00a0»`, exact: true }).click()
    await this.warning(term).waitFor({ state: 'hidden' })
  }

  async remove(term: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Retirer «\u00a0${term}\u00a0»`, exact: true }).click()
    await this.warning(term).waitFor({ state: 'hidden' })
  }

  async openList(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Mots à éviter…', exact: true }).click()
    await this.#dialog().root.getByRole('table').waitFor()
  }

  async add(term: string, why: string, better: string): Promise<void> {
    await this.#press('Ajouter un mot')
    const dialog = this.#dialog()
    await dialog.type('Mot', term)
    await dialog.type('Pourquoi l’éviter', why)
    await dialog.type('Écrire plutôt', better)
    await this.#press('Enregistrer le mot')
    await this.row(term).waitFor()
  }

  async takeOut(term: string): Promise<void> {
    await this.row(term)
      .getByRole('button', { name: `Retirer ${term} de la liste`, exact: true })
      .click()
    await this.row(term).waitFor({ state: 'hidden' })
  }

  async seek(words: string): Promise<void> {
    await typeInto(this.#dialog().root.getByRole('searchbox', { name: 'Chercher un mot' }), words)
  }

  async restore(): Promise<void> {
    await this.#press('Rétablir la liste livrée')
  }

  async close(): Promise<void> {
    await this.#dialog().close()
  }

  row(term: string): Locator {
    return this.#dialog().root.getByRole('row', { name: new RegExp(`^${term}`) })
  }

  #dialog(): AskDialog {
    return new AskDialog(this.#page, 'Mots à éviter')
  }

  async #press(verb: string): Promise<void> {
    await this.#dialog().root.getByRole('button', { name: verb, exact: true }).click()
  }
}
