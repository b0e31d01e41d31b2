import type { Locator, Page } from 'playwright-core'
import { choose, chooseBeside, typeDate, typeInto } from './fields.ts'

/** A window over the screen that asks for something and ends with a verb. */
export class AskDialog {
  readonly root: Locator

  constructor(page: Page, title: string | RegExp) {
    this.root = page.getByRole('dialog', { name: title, exact: true })
  }

  async type(label: string, text: string): Promise<void> {
    await typeInto(this.root.getByRole('textbox', { name: label, exact: true }), text)
  }

  async choose(label: string, option: string): Promise<void> {
    await choose(this.root.getByRole('button', { name: label }), option)
  }

  async chooseBeside(option: string): Promise<void> {
    await chooseBeside(this.root.getByRole('radio', { name: option, exact: true }))
  }

  /** Ticks the box whose words contain these. */
  async tick(words: string): Promise<void> {
    await this.root.getByRole('checkbox', { name: words }).check({ force: true })
  }

  async date(label: string, date: string): Promise<void> {
    await typeDate(this.root.getByRole('group', { name: label }), date)
  }

  /** Presses its verb and waits until it has been done. */
  async confirm(verb: string): Promise<void> {
    await this.root.getByRole('button', { name: verb, exact: true }).click()
    await this.root.waitFor({ state: 'hidden' })
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Fermer', exact: true }).click()
    await this.root.waitFor({ state: 'hidden' })
  }
}
