import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CodesDialog } from './pages/codes-dialog.ts'
import { PairingPage } from './pages/pairing-page.ts'
import { RunningOrder } from './pages/running-order.ts'
import { ScoreRow } from './pages/score-row.ts'
import { SessionActs } from './pages/session-acts.ts'
import { TabletPage } from './pages/tablet-page.ts'
import type { BrowserConsole } from './support/browser-console.ts'
import { openPreparedConsole } from './support/prepared-console.ts'
import { SittingBook } from './support/sitting-book.ts'

const fileText = readFileSync('server/lists/examples/seance-chalons.json', 'utf8')
const book = new SittingBook(fileText)

/** The sitting is of 27 November 2026: M. PHILIPPE, B of L1, completes his fourth year that very day. */
describe('the cotation of the Châlons example', () => {
  let console: BrowserConsole
  let scores: ScoreRow

  beforeAll(async () => {
    console = (await openPreparedConsole('browser', { fileText, commands: [] })) as BrowserConsole
    scores = new ScoreRow(console.page)
    await new RunningOrder(console.page).lookAt('L1')
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('says in a glance why each candidate stands before the next one', async () => {
    await scores.says('avant C : +35 points')
    await scores.says('avant B : +6 points')
  })

  test('says it in a sentence, by criterion, on the lead’s console', async () => {
    const detail = await scores.detailOf('50 points')
    await detail.getByText(/^A est avant C, avec 35 points de plus \(50 contre 15\)/).waitFor()
    await detail.getByText(/20 de plus pour «\sViol ou agression sexuelle/).waitFor()
    await scores.closeDetail()
  })

  test('opens the grid: its criteria, and what it sets where the publication is silent', async () => {
    const grid = await scores.openGrid()
    await grid.getByText('DALO (Droit au Logement Opposable)').waitFor()
    await grid.getByText('Tous les critères remplis s’additionnent, chacun une fois.').waitFor()
    await grid.getByRole('button', { name: 'Fermer le barème' }).click()
    await grid.waitFor({ state: 'hidden' })
  })

  test('is frozen on the day the agenda is sent, wherever it shows', async () => {
    await new SessionActs(console.page).sendAgenda('2026-11-12')
    await scores.says('au 12/11/2026')
    await scores.says('avant B : +7 points')
    const detail = await scores.detailOf('8 points')
    await detail.getByText('Cotation arrêtée au 12 novembre 2026').waitFor()
    await scores.closeDetail()
  })

  test('is read on a tablet by category, with the same day and the same grid', async () => {
    const tablet = await console.newDevice('/tablette', { width: 1180, height: 820 })
    await new PairingPage(tablet).pair(await new CodesDialog(console.page).codeOf(book.seatName('s1')))
    const dossier = new TabletPage(tablet)
    await dossier.turnTo('L1')
    await dossier.turnToPage('Comparer')
    const order = tablet.getByRole('region', { name: 'Ordre affiché' })
    await order.getByText(/35 de plus pour «\sSituation personnelle/).waitFor()
    await order.getByText('Cotation arrêtée au 12 novembre 2026').waitFor()
    await dossier.turnToPage('candidat A')
    await tablet
      .getByText(/^50\spoints$/)
      .first()
      .waitFor()
    expect(await tablet.getByText(/Viol ou agression/).count()).toBe(0)
  })

  test('stays as it was once the sitting is open: the agenda is no longer sent', async () => {
    await new SessionActs(console.page).open('Mme Claire RIVIÈRE', book.seatName('s1'))
    await scores.says('avant B : +7 points')
    const again = console.page.getByRole('button', { name: 'Envoyer l’ordre du jour…' })
    expect(await again.count()).toBe(0)
    expect(console.problems).toEqual([])
  })
})
