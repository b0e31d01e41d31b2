import type { Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'

/** What is done of a candidate's file as a whole, and the exception that a short list needs. */
export class CandidateActs {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async withdraw(name: string, reason: string): Promise<void> {
    await this.#open(name, 'Retirer de l’ordre du jour…')
    await this.#confirm('Retirer de l’ordre du jour', reason, 'Retirer cette candidature')
  }

  async reinstate(name: string, reason: string): Promise<void> {
    await this.#open(name, 'Réinscrire à l’ordre du jour…')
    await this.#confirm('Réinscrire à l’ordre du jour', reason, 'Réinscrire cette candidature')
  }

  async recordException(label: string, reason: string): Promise<void> {
    const verb = 'Enregistrer une exception'
    await this.#page.getByRole('main').getByRole('button', { name: verb, exact: true }).click()
    const dialog = new AskDialog(this.#page, 'Moins de trois candidatures')
    await dialog.choose('Cas prévu', label)
    await dialog.type('Circonstances', reason)
    await dialog.confirm('Enregistrer l’exception')
  }

  async #open(name: string, act: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Dossier de ${name}`, exact: true }).click()
    await this.#page.getByRole('menuitem', { name: act, exact: true }).click()
  }

  async #confirm(title: string, reason: string, verb: string): Promise<void> {
    const dialog = new AskDialog(this.#page, title)
    await dialog.type('Motif', reason)
    await dialog.confirm(verb)
  }
}
