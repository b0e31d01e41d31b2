import type { Locator, Page } from 'playwright-core'
import { chooseBeside } from './fields.ts'

export type Choice = 'for' | 'against' | 'abstain' | 'not-voting'
export type Method = 'hands' | 'devices'

const choiceWords: Readonly<Record<Choice, string>> = {
  for: 'pour',
  against: 'contre',
  abstain: 'abstention',
  'not-voting': 'ne prend pas part',
}
const openVerbs = { hands: 'Ouvrir le vote à main levée', devices: 'Ouvrir le vote sur les tablettes' } as const
const openTitles = { hands: 'Vote à main levée', devices: 'Vote sur les tablettes' } as const

/** The foot of the right pane: how the item looked at is decided. */
export class VotePanel {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Asks for the vote without waiting: it may be refused. */
  async ask(method: Method): Promise<void> {
    await this.#button(openVerbs[method]).click()
  }

  async isOpen(method: Method): Promise<void> {
    await this.#root().getByRole('heading', { name: openTitles[method], exact: true }).waitFor()
  }

  async cast(name: string, choice: Choice): Promise<void> {
    await chooseBeside(this.ballot(name, choice))
  }

  /** `Bulletin de Mme BERGER Sophie : pour`, to be ticked or read. */
  ballot(name: string, choice: Choice): Locator {
    return this.#page.getByRole('radio', {
      name: `Bulletin de ${name}\u00a0: ${choiceWords[choice]}`,
      exact: true,
    })
  }

  /** Waits until the screen shows that ballot as chosen. */
  async hasBallot(name: string, choice: Choice): Promise<void> {
    await this.ballot(name, choice).and(this.#page.getByRole('radio', { checked: true })).waitFor()
  }

  async close(): Promise<void> {
    await this.#button('Clore le vote').click()
    await this.hasResult()
  }

  async adopt(): Promise<void> {
    await this.#button('Adopter sans vote').click()
    await this.hasResult()
  }

  async askToCancel(): Promise<void> {
    await this.#button('Annuler le vote').click()
  }

  async askToReopen(): Promise<void> {
    await this.#button('Rouvrir ce point').click()
  }

  /** Waits for the outcome in words; it is told only once the hub has decided. */
  async hasResult(): Promise<void> {
    await this.result().filter({ hasText: /\S/ }).waitFor()
  }

  /** Waits until no vote is open and no result stands: the item is to be decided. */
  async isToDecide(): Promise<void> {
    await this.#button(openVerbs.hands).waitFor()
  }

  result(): Locator {
    return this.#root().getByRole('status', { name: 'Résultat du vote' })
  }

  #root(): Locator {
    return this.#page.getByRole('region', { name: 'Vote', exact: true })
  }

  #button(name: string): Locator {
    return this.#root().getByRole('button', { name, exact: true })
  }
}
