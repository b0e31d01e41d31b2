import type { Locator, Page } from 'playwright-core'

/** A member's tablet, played with a finger. */
export class TabletPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Waits until the dossier of that item is in the member's hands. */
  async shows(number: string): Promise<void> {
    await this.title(number).waitFor()
  }

  title(number: string): Locator {
    return this.#page.getByRole('heading', { level: 2, name: new RegExp(`^${number} · `) }).first()
  }

  /** Turns to an item by the strip. */
  async turnTo(number: string): Promise<void> {
    const strip = this.#page.getByRole('navigation', { name: 'Logements et points de la séance' })
    await strip.getByRole('button', { name: new RegExp(`^${number}\\s`) }).tap()
    await this.shows(number)
  }

  /** Turns to a page of the item shown: `candidat B`, `Comparer`. */
  async turnToPage(words: string): Promise<void> {
    const pager = this.#page.getByRole('navigation', { name: 'Pages du dossier' })
    await pager.getByRole('button', { name: new RegExp(`, ${words}, page \\d+$`) }).tap()
    await pager
      .locator('[aria-current="page"]')
      .and(pager.getByRole('button', { name: words }))
      .waitFor()
  }

  /** Waits for an own ballot to be asked. */
  async isAskedToVote(number: string): Promise<void> {
    await this.#vote()
      .getByRole('heading', { name: `${number} · votre vote` })
      .waitFor()
  }

  async isNotAskedToVote(): Promise<void> {
    await this.#vote().getByRole('heading').waitFor({ state: 'hidden' })
  }

  async vote(number: string, choice: 'Pour' | 'Contre'): Promise<void> {
    await this.choice(number, choice).tap()
  }

  choice(number: string, choice: 'Pour' | 'Contre'): Locator {
    return this.#vote().getByRole('radio', { name: `${choice} : ${number} · votre vote`, exact: true })
  }

  /** Waits for what the tablet says of the ballot: `Enregistré : Pour`. */
  async ballotIs(words: string | RegExp): Promise<void> {
    await this.#vote().getByText(words).waitFor()
  }

  async recuse(number: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Me déporter de ${number}`, exact: true }).tap()
    await this.#page.getByRole('button', { name: 'Me déporter', exact: true }).tap()
    await this.#page.getByText(`Votre déport de ${number} est enregistré`).waitFor()
  }

  async isOffline(): Promise<void> {
    await this.messages()
      .getByText(/^Hors ligne/)
      .waitFor()
  }

  async isOnline(): Promise<void> {
    await this.messages()
      .getByText(/^Hors ligne/)
      .waitFor({ state: 'hidden' })
  }

  /** Waits until it says that the desk which holds the session does not answer. */
  async saysHolderIsAway(): Promise<void> {
    await this.#page.getByText(/^La séance est tenue par le poste [0-9a-f]{4}, hors ligne\./).waitFor()
  }

  messages(): Locator {
    return this.#page.getByRole('region', { name: 'Messages', exact: true })
  }

  #vote(): Locator {
    return this.#page.getByRole('region', { name: 'Vote', exact: true })
  }
}
