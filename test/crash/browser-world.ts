import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { exampleUntil } from '../e2e/support/contract-commands.ts'
import { prepareData } from '../e2e/support/prepared-console.ts'
import { exampleFile, SittingBook } from '../e2e/support/sitting-book.ts'
import { type RunningServer, startServer } from '../e2e/support/start-server.ts'
import { BallotHand } from './ballot-hand.ts'
import { checkJournal } from './check-journal.ts'
import { HttpHand } from './http-hand.ts'
import { KillableChromium } from './killable-chromium.ts'
import { after, isWellAgain, type World } from './world.ts'

const book = new SittingBook(exampleFile)
const item = 'L1'
const onScreen = ['s1', 's2', 's3', 's6']
const straight = ['mayor-chaumont', 's5']
export type BrowserTarget = 'server' | 'page' | 'browser'

/** A real server and a real Chromium on it: a console in the middle of a vote, and a second device of the secretary. */
export class BrowserWorld implements World<BrowserTarget> {
  readonly #folder: string
  readonly #hand = new BallotHand(book, onScreen)
  readonly #http = new HttpHand(book.session, item, straight)
  #server: RunningServer
  #chromium: KillableChromium
  #page: Page

  private constructor(folder: string, server: RunningServer, chromium: KillableChromium, page: Page) {
    this.#folder = folder
    this.#server = server
    this.#chromium = chromium
    this.#page = page
  }

  static async open(folder: string): Promise<BrowserWorld> {
    await mkdir(folder)
    await prepareData(join(folder, 'data'), { fileText: exampleFile, commands: exampleUntil('c017') })
    const server = await startServer(folder, false)
    const chromium = await KillableChromium.start(join(folder, 'profile'))
    const page = await chromium.newPage()
    await page.goto(server.consoleLink)
    await page.getByRole('row', { name: new RegExp(book.number) }).waitFor()
    const world = new BrowserWorld(folder, server, chromium, page)
    await world.#pairSecondDevice()
    await world.#openSitting()
    await isWellAgain(world.#page)
    return world
  }

  async killDuring(target: BrowserTarget, wait: number): Promise<void> {
    const entering = this.#hand.enter(this.#page)
    const sending = this.#http.send(this.#server.address)
    await after(wait)
    await this.#kill(target)
    // A console goes on entering while its server is down: that is what it is for.
    if (target === 'server') await after(wait)
    this.#hand.stop()
    this.#http.stop()
    await this.#revive(target)
    await Promise.all([entering, sending])
    await isWellAgain(this.#page)
  }

  async check(): Promise<number> {
    const { entries } = this.#hand
    const { acknowledged } = this.#http
    const checked = await checkJournal(this.#server.data, book.session, { entries, acknowledged })
    this.#hand.settle(checked.entries)
    return checked.length
  }

  get acknowledged(): number {
    return this.#hand.entries.filter(({ isTold }) => isTold).length + this.#http.acknowledged.length
  }

  async close(): Promise<void> {
    await this.#chromium.kill()
    await this.#server.end('SIGKILL')
  }

  async #kill(target: BrowserTarget): Promise<void> {
    if (target === 'server') await this.#server.end('SIGKILL')
    else if (target === 'page') await this.#chromium.killPages()
    else await this.#chromium.kill()
  }

  async #revive(target: BrowserTarget): Promise<void> {
    if (target === 'server') {
      this.#server = await startServer(this.#folder, false, Number(new URL(this.#server.address).port))
      // As the browser does when it finds its network again: the page does not wait for its next try.
      await this.#page.evaluate(() => void dispatchEvent(new Event('online')))
      return
    }
    if (target === 'browser') this.#chromium = await KillableChromium.start(join(this.#folder, 'profile'))
    // A tab whose process died stays as it is; its successor needs its place.
    if (target === 'page') void this.#page.close().catch(() => undefined)
    this.#page = await this.#chromium.newPage()
    await this.#openSitting()
  }

  async #openSitting(): Promise<void> {
    await this.#page.goto(new URL(`/seance/${book.session}`, this.#server.address).href)
    await this.#page.bringToFront()
  }

  /** A code of its own: the one of the next start. */
  async #pairSecondDevice(): Promise<void> {
    const port = Number(new URL(this.#server.address).port)
    await this.#server.end('SIGTERM')
    this.#server = await startServer(this.#folder, false, port)
    await this.#http.pair(this.#server.address, this.#server.consoleLink)
  }
}
