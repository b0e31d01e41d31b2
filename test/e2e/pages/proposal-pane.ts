import type { Locator, Page } from 'playwright-core'
import { typeDate, typeInto, choose } from './fields.ts'

export type Kind = 'allocated' | 'conditional' | 'not-allocated' | 'inadmissible'

const kindWords: Readonly<Record<Kind, string>> = {
  allocated: 'Attribution',
  conditional: 'Sous condition',
  'not-allocated': 'Non-attribution',
  inadmissible: 'Irrecevabilité',
}
const kindKeys: Readonly<Record<Kind, string>> = {
  allocated: 'a',
  conditional: 'c',
  'not-allocated': 'x',
  inadmissible: 'e',
}

/** The centre of the screen on a dwelling: its candidates, and what is decided of each. */
export class ProposalPane {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Puts a candidate under the keyboard. */
  async select(name: string): Promise<void> {
    await this.#head(name).click()
    await this.#isSelected(name)
  }

  /** The same by the arrows. */
  async selectByKeys(name: string): Promise<void> {
    const heads = this.#page.getByRole('button', { name: /^Candidat [A-Z]/ })
    const names = await heads.allInnerTexts()
    const at = names.findIndex((text) => text.includes(name))
    const now = names.findIndex((_, index) => index === at)
    const pressed = await Promise.all(names.map((_, index) => heads.nth(index).getAttribute('aria-pressed')))
    const steps = now - pressed.indexOf('true')
    for (let step = 0; step < Math.abs(steps); step += 1)
      await this.#page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft')
    await this.#isSelected(name)
  }

  /** Takes back the decision of the candidate under the keyboard. */
  async clear(): Promise<void> {
    await this.#page.keyboard.press('0')
  }

  async decide(name: string, kind: Kind): Promise<void> {
    await choose(this.#list(`Décision pour ${name}`), kindWords[kind])
  }

  /** A letter decides of the candidate under the keyboard. */
  async decideByKey(name: string, kind: Kind): Promise<void> {
    await this.#page.keyboard.press(kindKeys[kind])
    await this.#list(`${kindWords[kind]} Décision pour ${name}`).waitFor()
  }

  async rank(name: string, rank: number): Promise<void> {
    const button = this.#rankButton(name, rank)
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
    await this.hasRank(name, rank)
  }

  async rankByKey(name: string, rank: number): Promise<void> {
    await this.#page.keyboard.press(String(rank))
    await this.hasRank(name, rank)
  }

  async hasRank(name: string, rank: number): Promise<void> {
    await this.#rankButton(name, rank).and(this.#page.getByRole('button', { pressed: true })).waitFor()
  }

  async motive(name: string, motive: string): Promise<void> {
    await choose(this.#list(`Motif pour ${name}`), motive)
  }

  async statement(name: string, text: string): Promise<void> {
    await typeInto(this.#page.getByRole('textbox', { name: `Précision pour ${name}`, exact: true }), text)
  }

  async document(name: string, document: string): Promise<void> {
    await choose(this.#list(`Pièce attendue de ${name}`), document)
  }

  async deadline(name: string, date: string): Promise<void> {
    await typeDate(this.#page.getByRole('group', { name: `Date limite pour ${name}` }), date)
  }

  /** Puts the decisions to the room, and waits until there is nothing left to propose. */
  async propose(): Promise<void> {
    await this.#proposeButton().click()
    await this.#isProposed()
  }

  async proposeByKeys(): Promise<void> {
    await this.#page.keyboard.press('Control+Enter')
    await this.#isProposed()
  }

  async #isProposed(): Promise<void> {
    await this.#proposeButton().and(this.#page.getByRole('button', { disabled: true })).waitFor()
  }

  async #isSelected(name: string): Promise<void> {
    await this.#head(name).and(this.#page.getByRole('button', { pressed: true })).waitFor()
  }

  #proposeButton(): Locator {
    return this.#page.getByRole('button', { name: 'Proposer ces décisions', exact: true })
  }

  #head(name: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^Candidat [A-Z]\\s*${escaped(name)}$`) })
  }

  #rankButton(name: string, rank: number): Locator {
    return this.#page.getByRole('button', { name: `Rang ${rank} pour ${name}`, exact: true })
  }

  /** A list's name is what is chosen, then what it is about. */
  #list(words: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`${escaped(words)}$`) })
  }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
