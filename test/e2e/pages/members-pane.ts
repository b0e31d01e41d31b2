import type { Page } from 'playwright-core'
import { chooseBeside } from './fields.ts'

const statusWords = {
  present: 'en salle',
  remote: 'à distance',
  excused: 'absence excusée',
  absent: 'absence',
} as const

/** The right pane: the attendance sheet, and those who sit on the item looked at. */
export class MembersPane {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async show(pane: 'Membres du point' | 'Feuille de présence'): Promise<void> {
    const choice = this.#page.getByRole('radio', { name: pane, exact: true })
    if (!(await choice.isChecked())) await chooseBeside(choice)
  }

  async record(name: string, status: keyof typeof statusWords): Promise<void> {
    await this.show('Feuille de présence')
    await chooseBeside(
      this.#page.getByRole('radio', { name: `${name}\u00a0: ${statusWords[status]}`, exact: true }),
    )
  }

  async giveProxy(name: string, holder: string): Promise<void> {
    await this.show('Feuille de présence')
    await this.#page.getByRole('button', { name: `Pouvoir de ${name}` }).click()
    await this.#page.getByRole('menuitem', { name: `Pouvoir à ${holder}`, exact: true }).click()
    await this.#page.getByRole('button', { name: `Pouvoir de ${name}\u00a0: pouvoir à ` }).waitFor()
  }

  async recuse(name: string): Promise<void> {
    await this.show('Membres du point')
    await this.#button(`Déport de ${name}`).click()
    await this.#button(`Annuler le déport de ${name}`).waitFor()
  }

  async cancelRecusal(name: string): Promise<void> {
    await this.show('Membres du point')
    await this.#button(`Annuler le déport de ${name}`).click()
    await this.#button(`Déport de ${name}`).waitFor()
  }

  #button(name: string) {
    return this.#page.getByRole('button', { name, exact: true })
  }
}
