import type { Locator, Page } from 'playwright-core'
import { chooseBeside, typeInto } from './fields.ts'

export interface WrittenOpinion {
  readonly found: boolean
  readonly type: string
  readonly area: string
  readonly floor: string
  readonly sector: string
  readonly accessible: boolean
  readonly adviseOwnership: boolean
}

/** The centre of the screen on an examination of the occupation. */
export class OpinionForm {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async give(opinion: WrittenOpinion): Promise<void> {
    const form = this.#page.getByRole('region', { name: 'Avis de la commission' })
    const finding = opinion.found ? 'Constatée' : 'Non constatée'
    await chooseBeside(form.getByRole('radio', { name: finding, exact: true }))
    await typeInto(form.getByRole('textbox', { name: 'Type adapté' }), opinion.type)
    await typeInto(form.getByRole('textbox', { name: 'Surface adaptée' }), opinion.area)
    await typeInto(form.getByRole('textbox', { name: 'Étage adapté' }), opinion.floor)
    await typeInto(form.getByRole('textbox', { name: 'Secteur' }), opinion.sector)
    await tick(form, 'Logement accessible', opinion.accessible)
    await tick(form, 'Conseiller l’accession', opinion.adviseOwnership)
    await form.getByRole('button', { name: 'Proposer cet avis', exact: true }).click()
    await this.#page
      .getByRole('status')
      .filter({ hasText: /Aucun avis/ })
      .waitFor({ state: 'hidden' })
  }
}

/** Its label draws a box, and is what a finger touches. */
async function tick(form: Locator, name: string, isTicked: boolean): Promise<void> {
  const box = form.page().getByRole('checkbox', { name })
  if ((await box.isChecked()) !== isTicked) await form.locator('label').filter({ has: box }).click()
}
