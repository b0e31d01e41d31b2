import type { Locator, Page } from 'playwright-core'

export type Choice = 'for' | 'against' | 'abstain' | 'not-voting'
export type Method = 'hands' | 'devices'

const choiceWords: Readonly<Record<Choice, string>> = {
  for: 'pour',
  against: 'contre',
  abstain: 'abstention',
  'not-voting': 'ne prend pas part',
}
const openVerbs = {
  hands: 'Ouvrir le vote à main levée',
  devices: 'Ouvrir le vote sur les tablettes',
} as const
const openTitles = { hands: 'Vote à main levée', devices: 'Vote sur les tablettes' } as const

/** The foot of the right pane: how the item looked at is decided. */
export class VotePanel {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  openButton(method: Method): Locator {
    return this.#button(openVerbs[method])
  }

  closeButton(): Locator {
    return this.#button('Clore le vote')
  }

  cancelButton(): Locator {
    return this.#button('Annuler le vote')
  }

  adoptButton(): Locator {
    return this.#button('Adopter sans vote')
  }

  reopenButton(): Locator {
    return this.#button('Rouvrir ce point')
  }

  async isOpen(method: Method): Promise<void> {
    await this.#root().getByRole('heading', { name: openTitles[method], exact: true }).waitFor()
  }

  /** What a finger touches to cast that ballot: its radio button is drawn by its label. */
  choice(name: string, choice: Choice): Locator {
    return this.#page.locator('label').filter({ has: this.ballot(name, choice) })
  }

  /** `Bulletin de Mme BERGER Sophie : pour`. */
  ballot(name: string, choice: Choice): Locator {
    return this.#page.getByRole('radio', {
      name: `Bulletin de ${name}\u00a0: ${choiceWords[choice]}`,
      exact: true,
    })
  }

  /** Waits until the screen shows that ballot as chosen. */
  async hasBallot(name: string, choice: Choice): Promise<void> {
    await this.ballot(name, choice)
      .and(this.#page.getByRole('radio', { checked: true }))
      .waitFor()
  }

  /** The choices of one member's ballot. */
  ballots(name: string): Locator {
    return this.#page.getByRole('radiogroup', { name: `Bulletin de ${name}`, exact: true })
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
