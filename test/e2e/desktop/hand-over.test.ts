import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { CodesDialog } from '../pages/codes-dialog.ts'
import { HandOverPage } from '../pages/hand-over-page.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { PairingPage } from '../pages/pairing-page.ts'
import { SessionsPage } from '../pages/sessions-page.ts'
import { TabletPage } from '../pages/tablet-page.ts'
import { VotePanel } from '../pages/vote-panel.ts'
import { exampleUntil } from '../support/contract-commands.ts'
import { type DesktopConsole, openDesktopConsole } from '../support/desktop-console.ts'
import { journalBallots } from '../support/journal-ballots.ts'
import { prepareData } from '../support/prepared-console.ts'
import { exampleFile, SittingBook } from '../support/sitting-book.ts'
import { type RunningServer, startServer } from '../support/start-server.ts'
import { toolState } from '../support/tool.ts'

const book = new SittingBook(exampleFile)
const member = book.seatName('s3')

describe('a sitting that the secretary’s desktop takes in hand', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let server: RunningServer
  let desktop: DesktopConsole
  let browser: Browser
  let tablet: TabletPage
  let vote: VotePanel

  beforeAll(async () => {
    folder = await temporaryFolder()
    await prepareData(join(folder.path, 'data'), {
      fileText: exampleFile,
      commands: exampleUntil('c030'),
    })
    server = await startServer(folder.path, false)
    desktop = await openDesktopConsole(join(folder.path, 'desktop'), { example: false })
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: [...chromiumFlags],
      headless: true,
    })
    await link(desktop.page, server)
  })
  afterAll(async () => {
    await browser.close()
    await desktop.close()
    await server.end('SIGTERM')
    await folder.remove()
  })

  test('is taken from the server, and the list says who holds it', async () => {
    await new HandOverPage(desktop.page).take(book.number)
    await new SessionsPage(desktop.page).row(book.number).getByText('Ce poste').waitFor()
  })

  test('has tablets vote by the server, though the desktop decides', async () => {
    await new SessionsPage(desktop.page).open(book.number)
    vote = new VotePanel(desktop.page)
    await new MembersPane(desktop.page).show('Membres du point')
    const device = await newTablet()
    await new PairingPage(device).pair(await new CodesDialog(desktop.page).codeOf(member))
    tablet = new TabletPage(device)
    await vote.openButton('devices').click()
    await tablet.isAskedToVote('L2')
    await tablet.vote('L2', 'Contre')
    await tablet.ballotIs('Enregistré : Contre')
    await vote.hasBallot(member, 'against')
  })

  test('goes on without a server, and a tablet’s ballot waits for it', async () => {
    const { port } = new URL(server.address)
    await server.end('SIGKILL')
    await tablet.vote('L2', 'Pour')
    await tablet.ballotIs(/^En attente : Pour/)
    await new MembersPane(desktop.page).record(book.seatName('s4'), 'remote')
    await desktop.page.getByRole('status').filter({ hasText: 'À jour' }).waitFor()
    await new MembersPane(desktop.page).show('Membres du point')
    server = await startServer(folder.path, false, Number(port))
    await tablet.ballotIs('Enregistré : Pour')
    await vote.hasBallot(member, 'for')
  })

  test('tells a tablet that the desktop is away, and loses nothing of what it sends', async () => {
    await desktop.close()
    await tablet.vote('L2', 'Contre')
    await tablet.ballotIs(/^En attente : Contre/)
    await tablet.saysHolderIsAway()
    // It opens again on the sitting where it was left.
    desktop = await openDesktopConsole(join(folder.path, 'desktop'), { example: false })
    await tablet.ballotIs('Enregistré : Contre')
    vote = new VotePanel(desktop.page)
    await new MembersPane(desktop.page).show('Membres du point')
    await vote.hasBallot(member, 'against')
  })

  test('is given back, and the server has it whole', async () => {
    await vote.closeButton().click()
    await vote.hasResult()
    await desktop.page.getByRole('link', { name: 'Séances', exact: true }).click()
    await new HandOverPage(desktop.page).giveBack(book.number)
    await new SessionsPage(desktop.page).row(book.number).getByText('Le serveur').waitFor()
    const ballots = await journalBallots(server.data, book.session)
    expect(ballots.filter((ballot) => ballot.startsWith('s3 ')).slice(-3)).toEqual([
      's3 against',
      's3 for',
      's3 against',
    ])
    const { attendance } = await toolState(server.data, book.session)
    expect(attendance).toContainEqual(expect.objectContaining({ seat: 's4', status: 'remote' }))
    expect(desktop.problems).toEqual([])
  })

  async function newTablet(): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 820, height: 1180 },
      hasTouch: true,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    })
    const page = await context.newPage()
    await page.goto(new URL('/tablette', server.address).href)
    return page
  }
})

async function link(page: Page, { address, consoleLink }: RunningServer): Promise<void> {
  await page.getByRole('button', { name: 'Serveur…' }).click()
  await page.getByRole('textbox', { name: 'Adresse du serveur' }).fill(address)
  const code = new URL(consoleLink).hash.replace('#code=', '')
  await page.getByRole('textbox', { name: 'Code du bureau du secrétariat' }).fill(code)
  await page.getByRole('button', { name: 'Relier ce poste' }).click()
  await new SessionsPage(page).row(book.number).waitFor()
}
