import type { Locator, Page } from 'playwright-core'
import { AskDialog } from './ask-dialog.ts'
import { CodesDialog } from './codes-dialog.ts'

/** What one member received at an election. */
interface Share {
  readonly name: string
  readonly votes: number
  readonly bornOn?: string | undefined
}

/** The head of the screen: the acts that concern the whole sitting. */
export class SessionActs {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Freezes the scores on that day, `2026-11-12`. */
  async sendAgenda(on: string): Promise<void> {
    await this.#press('Envoyer l’ordre du jour…')
    const dialog = new AskDialog(this.#page, 'Envoyer l’ordre du jour')
    await dialog.date('Date d’envoi', on)
    await dialog.confirm('Enregistrer l’envoi')
    await this.isIn(/Ordre du jour envoyé/)
  }

  /** Counts the votes that each member received, with the birth date of those who need one. */
  async elect(shares: readonly Share[]): Promise<void> {
    await this.#press('Élire la présidence')
    const dialog = new AskDialog(this.#page, 'Élire la présidence')
    for (const { name, votes } of shares) await dialog.type(`Voix pour ${name}`, String(votes))
    for (const { name, bornOn } of shares) {
      if (bornOn !== undefined) await dialog.date(`Date de naissance de ${name}`, bornOn)
    }
    await dialog.confirm('Enregistrer l’élection')
  }

  async open(secretary: string, chair: string): Promise<void> {
    await this.#press('Ouvrir la séance')
    const dialog = new AskDialog(this.#page, 'Ouvrir la séance')
    await dialog.type('Secrétaire de séance', secretary)
    await dialog.choose('Présidence de séance', chair)
    await dialog.confirm('Ouvrir la séance')
    await this.isIn(/Séance ouverte/)
  }

  async suspend(): Promise<void> {
    await this.#press('Suspendre la séance')
    await this.isIn(/Séance suspendue/)
  }

  async resume(): Promise<void> {
    await this.#press('Reprendre la séance')
    await this.isIn(/Séance ouverte/)
  }

  async close(): Promise<void> {
    await this.#press('Lever la séance')
    await new AskDialog(this.#page, 'Lever la séance').confirm('Lever la séance')
    await this.isIn(/Séance levée/)
  }

  /** The chair signs at the secretary's desk, with the code read there: the minutes, or an act that rectifies them. */
  async sign(chair: string): Promise<void> {
    const code = await new CodesDialog(this.#page).codeOf(chair)
    await this.#press('Signer le procès-verbal')
    const dialog = new AskDialog(this.#page, /^Signer (le procès-verbal|l’acte rectificatif)$/)
    await dialog.type('Code de la présidence', code)
    await dialog.confirm('Signer')
    await this.isIn(/Procès-verbal signé/)
    await this.#act('Signer le procès-verbal').waitFor({ state: 'hidden' })
  }

  async rectify(about: string | null, reason: string, text: string): Promise<void> {
    await this.#press('Rectifier le procès-verbal')
    const dialog = new AskDialog(this.#page, 'Rectifier le procès-verbal')
    if (about !== null) await dialog.choose('Objet', about)
    await dialog.type('Motif', reason)
    await dialog.type('Texte rectifié', text)
    await dialog.confirm('Enregistrer l’acte rectificatif')
    await this.#page.getByRole('region', { name: 'Actes rectificatifs' }).getByText(text).waitFor()
  }

  async isIn(phase: RegExp): Promise<void> {
    await this.#page.getByRole('banner').getByText(phase).waitFor()
  }

  async #press(verb: string): Promise<void> {
    await this.#act(verb).click()
  }

  #act(verb: string): Locator {
    return this.#page.getByRole('banner').getByRole('button', { name: verb, exact: true })
  }
}
