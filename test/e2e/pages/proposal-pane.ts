import type { Locator, Page } from 'playwright-core'

export type Kind = 'allocated' | 'conditional' | 'not-allocated' | 'inadmissible'

export const kindWords: Readonly<Record<Kind, string>> = {
  allocated: 'Attribution',
  conditional: 'Sous condition',
  'not-allocated': 'Non-attribution',
  inadmissible: 'Irrecevabilité',
}

/** The centre of the screen on a dwelling: its candidates, and what is decided of each. */
export class ProposalPane {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** What heads the candidates, in the order in which the arrows go through them. */
  names(): Promise<readonly string[]> {
    return this.#page.getByRole('button', { name: anyCandidate }).allInnerTexts()
  }

  /** What heads the candidate under the keyboard. */
  selectedName(): Promise<string> {
    return this.#page.getByRole('button', { name: anyCandidate, pressed: true }).innerText()
  }

  /** The button that puts a candidate under the keyboard. */
  candidate(name: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^Candidat [A-Z]\\s*${escaped(name)}$`) })
  }

  async isSelected(name: string): Promise<void> {
    await this.#isPressed(this.candidate(name))
  }

  kind(name: string): Locator {
    return this.#list(`Décision pour ${name}`)
  }

  /** Waits until that is what is decided of the candidate. */
  async hasKind(name: string, kind: Kind): Promise<void> {
    await this.#list(`${kindWords[kind]} Décision pour ${name}`).waitFor()
  }

  /** Waits until nothing is decided of the candidate. */
  async hasNoKind(name: string): Promise<void> {
    await this.#list(`Décider… Décision pour ${name}`).waitFor()
  }

  rank(name: string, rank: number): Locator {
    return this.#page.getByRole('button', { name: `Rang ${rank} pour ${name}`, exact: true })
  }

  async hasRank(name: string, rank: number): Promise<void> {
    await this.#isPressed(this.rank(name, rank))
  }

  motive(name: string): Locator {
    return this.#list(`Motif pour ${name}`)
  }

  statement(name: string): Locator {
    return this.#page.getByRole('textbox', { name: `Précision pour ${name}`, exact: true })
  }

  document(name: string): Locator {
    return this.#list(`Pièce attendue de ${name}`)
  }

  deadline(name: string): Locator {
    return this.#page.getByRole('group', { name: `Date limite pour ${name}` })
  }

  proposeButton(): Locator {
    return this.#page.getByRole('button', { name: 'Proposer ces décisions', exact: true })
  }

  /** Waits until there is nothing left to propose. */
  async isProposed(): Promise<void> {
    await this.proposeButton()
      .and(this.#page.getByRole('button', { disabled: true }))
      .waitFor()
  }

  async #isPressed(button: Locator): Promise<void> {
    await button.and(this.#page.getByRole('button', { pressed: true })).waitFor()
  }

  /** A list's name is what is chosen, then what it is about. */
  #list(words: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`${escaped(words)}$`) })
  }
}

const anyCandidate = /^Candidat [A-Z]/

/** The words as a pattern; names are compared with every kind of space turned into a plain one. */
function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, ' ')
}
