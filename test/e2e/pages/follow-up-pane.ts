import type { Locator, Page } from 'playwright-core'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import { AskDialog } from './ask-dialog.ts'

/** What follows the decisions of the dwelling looked at, once the minutes are signed. */
export class FollowUpPane {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async notification(name: string, receivedOn: string, proof: string): Promise<void> {
    const dialog = await this.#open('Enregistrer la réception de l’offre', name)
    await dialog.date('Offre reçue le', receivedOn)
    await dialog.type('Preuve de réception', proof)
    await dialog.confirm('Enregistrer')
  }

  async acceptance(name: string, on: string): Promise<void> {
    const dialog = await this.#open('Enregistrer la réponse', name)
    await dialog.date('Réponse donnée le', on)
    await dialog.chooseBeside('Acceptation')
    await dialog.confirm('Enregistrer')
  }

  async refusal(name: string, on: string, justified: boolean, motive: string): Promise<void> {
    const dialog = await this.#open('Enregistrer la réponse', name)
    await dialog.date('Réponse donnée le', on)
    await dialog.chooseBeside('Refus')
    await dialog.chooseBeside(justified ? 'Refus justifié' : 'Refus non justifié')
    await dialog.type('Motif donné par le candidat', motive)
    await dialog.confirm('Enregistrer')
  }

  async silence(name: string, on: string): Promise<void> {
    const dialog = await this.#open('Constater l’absence de réponse', name)
    await dialog.date('Absence constatée le', on)
    await dialog.confirm('Enregistrer')
  }

  async document(name: string, on: string, conditionsMet: boolean): Promise<void> {
    const dialog = await this.#open('Enregistrer la pièce attendue', name)
    await dialog.date('Constat fait le', on)
    await dialog.chooseBeside(conditionsMet ? 'Condition remplie' : 'Condition non remplie')
    await dialog.confirm('Enregistrer')
  }

  async lease(name: string, signedOn: string): Promise<void> {
    const dialog = await this.#open('Enregistrer le bail', name)
    await dialog.date('Bail signé le', signedOn)
    await dialog.confirm('Enregistrer')
  }

  async qualification(
    name: string,
    said: Pick<
      CommandOf<'QualifyRefusal'>,
      'justified' | 'decidedBy' | 'consultedOn' | 'consulted' | 'reason'
    >,
  ): Promise<void> {
    const dialog = await this.#open('Qualifier le refus', name)
    await dialog.chooseBeside(said.justified ? 'Refus justifié' : 'Refus non justifié')
    if (said.decidedBy === 'reservataire') await dialog.chooseBeside('Le réservataire')
    await dialog.date('Membres consultés le', said.consultedOn)
    for (const member of said.consulted) await dialog.tick(member)
    await dialog.type('Motif', said.reason)
    await dialog.confirm('Enregistrer')
  }

  /** The line of a ranked candidate: where its offer stands. */
  line(name: string): Locator {
    return this.#page
      .getByRole('region', { name: 'Suites des décisions' })
      .getByRole('listitem')
      .filter({ hasText: name })
  }

  async #open(step: string, name: string): Promise<AskDialog> {
    await this.line(name)
      .getByRole('button', { name: `${step} pour ${name}`, exact: true })
      .click()
    return new AskDialog(this.#page, step)
  }
}
