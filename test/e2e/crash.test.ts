import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandOf } from '../../shared/domain/commands.ts'
import { MembersPane } from './pages/members-pane.ts'
import { VotePanel } from './pages/vote-panel.ts'
import type { BrowserConsole } from './support/browser-console.ts'
import { exampleCommands, exampleUntil } from './support/contract-commands.ts'
import { journalBallots } from './support/journal-ballots.ts'
import { openPreparedConsole } from './support/prepared-console.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'

const book = new SittingBook(exampleFile)
const ballots = exampleCommands.filter(
  (command): command is CommandOf<'CastBallot'> => command.type === 'CastBallot' && command.item === 'L1',
)

describe('a server killed with kill -9 while ballots are entered', () => {
  let console: BrowserConsole
  let page: Page
  let vote: VotePanel

  beforeAll(async () => {
    const prepared = { fileText: exampleFile, commands: exampleUntil('c017') }
    console = (await openPreparedConsole('browser', prepared)) as BrowserConsole
    page = console.page
    vote = new VotePanel(page)
    await new MembersPane(page).show('Membres du point')
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('has in its journal all that the screen does not say it still holds', async () => {
    const [, killed] = await Promise.all([castAll(ballots.slice(0, 3)), killAfter(ballots.slice(0, 2))])
    expect(killed).toBe('killed')
    await castAll(ballots.slice(3, 5))
    const held = await heldByScreen(page)
    const recorded = await journalBallots(console.data, book.session)
    expect(recorded.length + held).toBeGreaterThanOrEqual(5)
    expect(recorded.every((ballot) => ballots.map(written).includes(ballot))).toBe(true)
  })

  test('receives the rest when it is there again, each ballot once', async () => {
    await console.revive()
    await journalIs(ballots.slice(0, 5))
  })

  test('loses nothing when it dies a second time in the same vote', async () => {
    await Promise.all([castAll(ballots.slice(5)), console.kill()])
    await console.revive()
    await journalIs(ballots)
  })

  test('counts them all when the vote is closed', async () => {
    await page
      .getByRole('status')
      .filter({ hasText: /^À jour$/ })
      .waitFor()
    await vote.closeButton().click()
    await vote.hasResult()
    expect(await vote.result().innerText()).toMatch(/7\svoix pour, 1\scontre/)
  })

  async function castAll(casts: readonly CommandOf<'CastBallot'>[]): Promise<void> {
    for (const { seat, choice } of casts) {
      await vote.choice(book.seatName(seat), choice).click()
      await vote.hasBallot(book.seatName(seat), choice)
    }
  }

  async function journalIs(casts: readonly CommandOf<'CastBallot'>[]): Promise<void> {
    const read = () => journalBallots(console.data, book.session)
    await expect.poll(read, { timeout: 60_000, interval: 500 }).toEqual(casts.map(written))
  }

  /** Kills as soon as the screen shows these ballots, whatever is on its way. */
  async function killAfter(casts: readonly CommandOf<'CastBallot'>[]): Promise<'killed'> {
    for (const { seat, choice } of casts) await vote.hasBallot(book.seatName(seat), choice)
    await console.kill()
    return 'killed'
  }
})

function written({ seat, choice }: CommandOf<'CastBallot'>): string {
  return `${seat} ${choice}`
}

/** How many entries the screen says that it keeps for a hub that does not answer; waits until it says so. */
async function heldByScreen(page: Page): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: /\d+\sdécisions? à envoyer/ })
  await status.waitFor()
  return Number(/(\d+)\sdécisions? à envoyer/.exec(await status.innerText())?.[1])
}
