import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentsDialog } from '../pages/documents-dialog.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { ProposalPane } from '../pages/proposal-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import { SessionActs } from '../pages/session-acts.ts'
import { VotePanel } from '../pages/vote-panel.ts'
import { exampleUntil } from '../support/contract-commands.ts'
import type { OpenedConsole } from '../support/opened-console.ts'
import { openPreparedConsole } from '../support/prepared-console.ts'
import { exampleFile, SittingBook } from '../support/sitting-book.ts'
import { testViews, type View, windowOf, windowOfKey } from '../support/views.ts'

const book = new SittingBook(exampleFile)

const lookAt =
  (number: string): View[1] =>
  (page) =>
    new RunningOrder(page).lookAt(number)
const paneOf =
  (pane: 'Membres du point' | 'Feuille de présence'): View[1] =>
  (page) =>
    new MembersPane(page).show(pane)

const underWay: readonly View[] = [
  ['the attendance sheet', paneOf('Feuille de présence')],
  ['the members of an item, its decisions proposed', paneOf('Membres du point')],
  ['a list of decisions, open', openKinds],
  ['an item not called yet', lookAt('L3')],
  ['a dwelling under an exception', lookAt('L4')],
  ['the exception', windowOf('Enregistrer une exception')],
  ['an urgent allocation', lookAt('U1')],
  ['an examination of the occupation', lookAt('O1')],
  ['a decided item', lookAt('L1')],
  ['the reopening of an item', windowOf('Rouvrir ce point')],
  ['a finding of the regularity guard', windowOf('Contrôle\u00a0: Pièces manquantes (D)')],
  ['a candidate’s whole file', windowOfKey('i')],
  ['the help', windowOfKey('?')],
  ['the palette of actions', windowOfKey('Control+k')],
  ['the closing of the sitting', windowOf('Lever la séance')],
  ['the codes of the members', windowOf('Codes des membres')],
  ['the documents, with a file', makeAgenda],
  ['the item in the room again', lookAt('L2')],
  ['the déports of an item', windowOfKey('d')],
  ['an open vote', openVote],
  ['the cancelling of a vote', windowOf('Annuler le vote')],
]

const afterTheSitting: readonly View[] = [
  ['a closed sitting', () => Promise.resolve()],
  ['the signature', windowOf('Signer le procès-verbal')],
  ['signed minutes and what follows', sign],
  ['the reception of an offer', windowOfFirstOffer],
  ['a rectifying act', windowOf('Rectifier le procès-verbal')],
]

describe.each([
  ['under way', 'c030', underWay],
  ['that is closed', 'c065', afterTheSitting],
] as const)(
  'the chair’s screen in a sitting %s breaks no serious rule of accessibility',
  (_name, until, views) => {
    let console: OpenedConsole

    beforeAll(async () => {
      console = await openPreparedConsole('browser', { fileText: exampleFile, commands: exampleUntil(until) })
    })
    afterAll(async () => {
      await console.close()
      await console.remove()
    })

    testViews(() => console.page, views)

    test('with nothing to complain of on the way', () => {
      expect(console.problems).toEqual([])
    })
  },
)

async function openKinds(page: Page): Promise<void> {
  await new ProposalPane(page).kind(book.applicantsName('L2-B')).click()
  await page.getByRole('option').first().waitFor()
}

async function makeAgenda(page: Page): Promise<void> {
  const documents = new DocumentsDialog(page)
  await documents.open()
  await documents.make('Ordre du jour')
}

async function openVote(page: Page): Promise<void> {
  const vote = new VotePanel(page)
  await vote.openButton('hands').click()
  await vote.choice(book.seatName('s1'), 'for').click()
  await vote.hasBallot(book.seatName('s1'), 'for')
}

async function sign(page: Page): Promise<void> {
  await new SessionActs(page).sign(book.seatName('s1'))
  await new RunningOrder(page).lookAt('L1')
}

async function windowOfFirstOffer(page: Page): Promise<void> {
  const offers = page.getByRole('region', { name: 'Suites des décisions' })
  await offers
    .getByRole('button', { name: /^Enregistrer la réception de l’offre/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}
