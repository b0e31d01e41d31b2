import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SessionsPage } from '../e2e/pages/sessions-page.ts'
import { VotePanel } from '../e2e/pages/vote-panel.ts'
import { exampleUntil } from '../e2e/support/contract-commands.ts'
import { type DesktopConsole, openDesktopConsole } from '../e2e/support/desktop-console.ts'
import { prepareData } from '../e2e/support/prepared-console.ts'
import { exampleFile, SittingBook } from '../e2e/support/sitting-book.ts'
import { BallotHand } from './ballot-hand.ts'
import { checkJournal } from './check-journal.ts'
import { after, isWellAgain, type World } from './world.ts'

const book = new SittingBook(exampleFile)
const seats = ['s1', 's2', 's3', 's6']
export type DesktopTarget = 'desktop'

/** The compiled desktop under the stand-in for Electron's binary, alone with its sitting in the middle of a vote. */
export class DesktopWorld implements World<DesktopTarget> {
  readonly #folder: string
  readonly #hand = new BallotHand(book, seats)
  #desktop: DesktopConsole

  private constructor(folder: string, desktop: DesktopConsole) {
    this.#folder = folder
    this.#desktop = desktop
  }

  static async open(folder: string): Promise<DesktopWorld> {
    await mkdir(folder)
    await prepareData(join(folder, 'data'), { fileText: exampleFile, commands: exampleUntil('c017') })
    const desktop = await openDesktopConsole(folder, { example: false })
    await new SessionsPage(desktop.page).open(book.number)
    await new VotePanel(desktop.page).isOpen('hands')
    return new DesktopWorld(folder, desktop)
  }

  async killDuring(_target: DesktopTarget, wait: number): Promise<void> {
    const entering = this.#hand.enter(this.#desktop.page)
    await after(wait)
    await this.#desktop.kill()
    this.#hand.stop()
    await entering
    this.#desktop = await openDesktopConsole(this.#folder, { example: false })
    // It comes back to its sitting by itself.
    await isWellAgain(this.#desktop.page)
  }

  async check(): Promise<number> {
    const { entries } = this.#hand
    const checked = await checkJournal(join(this.#folder, 'data'), book.session, {
      entries,
      acknowledged: [],
    })
    this.#hand.settle(checked.entries)
    return checked.length
  }

  get acknowledged(): number {
    return this.#hand.entries.filter(({ isTold }) => isTold).length
  }

  async close(): Promise<void> {
    await this.#desktop.close()
  }
}
