import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { ProposalPane } from './pages/proposal-pane.ts'
import { RunningOrder } from './pages/running-order.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { YearPanel } from './pages/year-panel.ts'
import { seriousViolations } from './support/axe.ts'
import { exampleCommands, exampleUntil } from './support/contract-commands.ts'
import { openConsole } from './support/open-console.ts'
import { hosts, type OpenedConsole } from './support/opened-console.ts'
import { prepareData } from './support/prepared-console.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'

const flux = 'Flux, contingent préfectoral'
const priority = 'DALO et publics prioritaires, logements non réservés'
const followingFile = followingSitting()
const book = new SittingBook(followingFile)

/** A fortnight later, the same organisation with the same requests; the second of L1 was there in line before. */
function followingSitting(): string {
  const file = JSON.parse(exampleFile)
  Object.assign(file.session, { id: 'following', number: '2026-23', date: '2026-12-10' })
  return JSON.stringify(file)
}

describe.each(hosts)('two sittings of one organisation in the %s', (host) => {
  let console: OpenedConsole
  let remove: () => Promise<void>

  beforeAll(async () => {
    const folder = await temporaryFolder()
    remove = folder.remove
    const data = join(folder.path, 'data')
    await prepareData(data, { fileText: exampleFile, commands: exampleCommands })
    await prepareData(data, { fileText: followingFile, commands: exampleUntil('c015') })
    console = await openConsole(host, { example: false, folder: folder.path })
    await new SessionsPage(console.page).open(book.number)
  })
  afterAll(async () => {
    await console.close()
    await remove()
  })

  test('the second tells who waits for a dwelling of the first, and what it can do about it', async () => {
    await new RunningOrder(console.page).lookAt(book.itemNumber('L1'))
    await console.page.getByRole('button', { name: /^Contrôle\s: Déjà premier ailleurs \(B\)$/ }).click()
    const said = console.page.getByRole('dialog', { name: 'Déjà premier ailleurs (B)' })
    await said.getByText('CHA-0412 (séance n° 2026-22 du 26/11/2026)').waitFor()
    await console.page.keyboard.press('Escape')
  })

  test('its counters move as the draft changes', async () => {
    const panel = new YearPanel(console.page)
    await panel.unfold()
    await panel.says('Personne n’est au premier rang')
    await panel.tells(flux, 'aucune', '1 inconnue à part')
    await new ProposalPane(console.page).rank(book.applicantsName('L1-A'), 1).click()
    await panel.tells(priority, 'aucune', '0 sur 1 (0,0 %)', 'objectif 25 %', 'non atteint')
    await panel.tells(flux, '0 sur 1 (0,0 %)', 'plafond 30 %')
    await panel.says('Quartile inconnu')
  })

  test('its panel breaks no serious rule of accessibility', async () => {
    expect(await seriousViolations(console.page)).toEqual([])
  })

  test('nothing went wrong on the way', () => {
    expect(console.problems).toEqual([])
  })
})
