import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import ceilings from '../../server/lists/ceilings-2026.json' with { type: 'json' }
import expected from '../data/seance-chaumont.expected-state.json' with { type: 'json' }
import { AskDialog } from './pages/ask-dialog.ts'
import { DocumentsDialog } from './pages/documents-dialog.ts'
import { FollowUpPane } from './pages/follow-up-pane.ts'
import { RejectionPane } from './pages/rejection-pane.ts'
import { RunningOrder } from './pages/running-order.ts'
import { exampleCommands } from './support/contract-commands.ts'
import type { OpenedConsole } from './support/opened-console.ts'
import { openPreparedConsole } from './support/prepared-console.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'

const book = new SittingBook(exampleFile)
const rejected = book.applicantsName('L4-A')
const refusing = book.applicantsName('L1-C')

/** The example's file with L4 in PLAI, whose ceilings are provisional: the rejection of L4-A then waits for them. */
function onProvisionalCeilings(): string {
  const file = JSON.parse(exampleFile)
  for (const vacancy of file.vacancies) if (vacancy.id === 'L4') vacancy.dwelling.financing = 'PLAI'
  return JSON.stringify(file)
}

describe('what follows the example sitting, once its minutes are signed', () => {
  let console: OpenedConsole
  let pane: RejectionPane

  beforeAll(async () => {
    console = await openPreparedConsole('browser', {
      fileText: onProvisionalCeilings(),
      commands: exampleCommands,
    })
    pane = new RejectionPane(console.page)
    await new RunningOrder(console.page).lookAt('L4')
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('the letter of a rejection on a provisional ceiling is held back, the others leave', async () => {
    await pane.line(rejected).getByText('En attente de confirmation des plafonds').waitFor()
    expect(await pane.line(rejected).getByRole('button').count()).toBe(0)
    const documents = new DocumentsDialog(console.page)
    await documents.open()
    await documents.make('Lettres aux candidats')
    expect(await documents.files('Lettres aux candidats').count()).toBe(13)
    await console.page.getByText('1 lettre retenue').waitFor()
    await documents.close()
  })

  test('a file that is no table of ceilings says what to correct', async () => {
    await console.page.getByRole('banner').getByRole('button', { name: 'Confirmer les plafonds' }).click()
    const dialog = new AskDialog(console.page, 'Confirmer les plafonds')
    await pane.chooseCeilings(dialog, '{"id": "2026"}')
    await dialog.root
      .getByRole('table', { name: 'Défauts du fichier' })
      .getByText('appliesFrom')
      .first()
      .waitFor()
    await pane.chooseCeilings(dialog, JSON.stringify(ceilings))
    await dialog.root.getByText('ne confirme aucun des plafonds provisoires').waitFor()
    await dialog.close()
  })

  test('the published table tells its effect, and lets the letter leave (CCH R441-1)', async () => {
    await pane.confirmCeilings(JSON.stringify({ ...ceilings, provisional: [] }))
    await pane.line(rejected).getByText('À notifier', { exact: true }).waitFor()
  })

  test('the request is struck off a month after the notice, and may answer (CCH R441-2-8)', async () => {
    await pane.notice(rejected, '2027-01-31', 'LRAR')
    await pane.line(rejected).getByText('Radiation le dimanche 28 février 2027').waitFor()
    await pane.answer(rejected, '2027-02-03', 'Nos ressources ont baissé.')
    await pane.line(rejected).getByText('Nos ressources ont baissé.').waitFor()
  })

  test('a refusal is held unjustified once every member was consulted (Châlons Agglo)', async () => {
    await new RunningOrder(console.page).lookAt('L1')
    const followUp = new FollowUpPane(console.page)
    await followUp
      .line(refusing)
      .getByRole('button', { name: `Qualifier le refus pour ${refusing}` })
      .click()
    const dialog = new AskDialog(console.page, 'Qualifier le refus')
    await dialog.chooseBeside('Refus non justifié')
    await dialog.root.getByText(/de tous les membres.*\d+ à cocher/).waitFor()
    await dialog.root.getByRole('button', { name: 'Renoncer' }).click()
    const members = expected.items[0]?.sitting ?? []
    await followUp.qualification(refusing, {
      justified: false,
      decidedBy: 'organisation',
      consultedOn: '2026-12-20',
      consulted: members.map((seat) => book.seatName(seat)),
      reason: 'Le logement répond aux besoins.',
    })
    await followUp.line(refusing).getByText('Refus qualifié de non justifié par l’organisme').waitFor()
  })

  test('everything due stands in one list, by date', async () => {
    await console.page.getByRole('banner').getByRole('button', { name: 'Suites à donner' }).click()
    const list = console.page.getByRole('table', { name: 'Suites à donner, par date' })
    const kinds = await list.getByRole('rowheader').allTextContents()
    expect(kinds).toContain('Offre à notifier')
    expect(kinds).toContain('Réponse au rejet à étudier')
    await list.getByRole('row').filter({ hasText: rejected }).getByRole('button').click()
    await list.waitFor({ state: 'hidden' })
    await pane.line(rejected).waitFor()
  })

  test('complains of nothing', () => expect(console.problems).toEqual([]))
})
