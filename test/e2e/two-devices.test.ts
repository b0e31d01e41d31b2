import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CodesDialog } from './pages/codes-dialog.ts'
import { MembersPane } from './pages/members-pane.ts'
import { PairingPage } from './pages/pairing-page.ts'
import { PinPage } from './pages/pin-page.ts'
import { ProjectionPage } from './pages/projection-page.ts'
import { RunningOrder } from './pages/running-order.ts'
import { TabletPage } from './pages/tablet-page.ts'
import { VotePanel } from './pages/vote-panel.ts'
import type { BrowserConsole } from './support/browser-console.ts'
import { exampleUntil } from './support/contract-commands.ts'
import { openPreparedConsole } from './support/prepared-console.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'
import { cachedByPage, storedInPage } from './support/stored-in-page.ts'

const book = new SittingBook(exampleFile)
const member = book.seatName('s3')
const secretAddress = '17 impasse des Tilleuls cachés'
const openAddress = '4 rue des Marronniers visibles'

describe('a member’s tablet beside the chair’s screen', () => {
  let console: BrowserConsole
  let wall: Page
  let tablet: Page
  let dossier: TabletPage
  let order: RunningOrder
  let vote: VotePanel
  const received: string[] = []

  beforeAll(async () => {
    const prepared = { fileText: fileWithAddresses(), commands: exampleUntil('c030') }
    console = (await openPreparedConsole('browser', prepared)) as BrowserConsole
    order = new RunningOrder(console.page)
    vote = new VotePanel(console.page)
    await new MembersPane(console.page).show('Membres du point')
    tablet = await console.newDevice('/tablette', { width: 820, height: 1180 })
    listenTo(tablet, received)
    dossier = new TabletPage(tablet)
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('is paired with a seat by the code that the secretary reads out', async () => {
    await new PairingPage(tablet).isShown()
    await new PairingPage(tablet).pair(await new CodesDialog(console.page).codeOf(member))
    await dossier.shows('L2')
  })

  test('casts a ballot by touch, that arrives on the chair’s screen', async () => {
    await vote.openButton('devices').click()
    await dossier.isAskedToVote('L2')
    await dossier.vote('L2', 'Contre')
    await dossier.ballotIs('Enregistré : Contre')
    await vote.hasBallot(member, 'against')
  })

  test('changes its ballot until the vote is closed', async () => {
    await dossier.vote('L2', 'Pour')
    await vote.hasBallot(member, 'for')
    await dossier.ballotIs('Enregistré : Pour')
  })

  test('keeps a ballot while the network is out and the page is loaded again, then delivers it', async () => {
    await goOffline(tablet)
    await dossier.shows('L2')
    await dossier.turnToPage('candidat B')
    await dossier.vote('L2', 'Contre')
    await dossier.ballotIs(/^En attente : Contre/)
    expect(await vote.ballot(member, 'for').isChecked()).toBe(true)
    await tablet.context().setOffline(false)
    await vote.hasBallot(member, 'against')
    await dossier.ballotIs('Enregistré : Contre')
  })

  test('says why a ballot came too late', async () => {
    await goOffline(tablet)
    await dossier.vote('L2', 'Pour')
    await dossier.ballotIs(/^En attente : Pour/)
    await vote.closeButton().click()
    await vote.hasResult()
    await tablet.context().setOffline(false)
    await dossier.messages().getByText('Demande refusée').waitFor()
    expect(await dossier.messages().innerText()).toMatch(/vote/i)
    await dossier.isNotAskedToVote()
  })

  test('never holds the address of a protected household', async () => {
    for (const number of ['L1', 'L2', 'L3', 'L5']) await dossier.turnTo(number)
    await dossier.turnTo('L2')
    await dossier.turnToPage('candidat A')
    await tablet.getByText(openAddress).waitFor()
    await dossier.turnToPage('candidat C')
    const [page, stored] = [await tablet.content(), await storedInPage(tablet)]
    // What may be read is found in what came: what must not be would be found too.
    expect(received.join()).toContain(openAddress)
    for (const text of [page, stored, ...received]) expect(text).not.toContain(secretAddress)
  })

  test('J160: keeps nothing of the sitting in clear, neither in its databases nor in its caches', async () => {
    const [stored, cached] = [await storedInPage(tablet), await cachedByPage(tablet)]
    expect(cached).toContain('/index.html')
    for (const word of [openAddress, book.session, member]) {
      expect(stored).not.toContain(word)
      expect(cached).not.toContain(word)
    }
  })

  test('turns with the chair, as the wall does', async () => {
    wall = await console.pageOpenedBy(() => console.page.getByRole('button', { name: 'Projeter' }).click())
    await new ProjectionPage(wall).shows('L2')
    await tablet.getByRole('button', { name: 'Suivre la présidence' }).tap()
    await order.call('L3')
    await dossier.shows('L3')
    await new ProjectionPage(wall).shows('L3')
  })

  test('tells the chair that its member leaves the room for an item, and gives the dossier up', async () => {
    await dossier.recuse('L3')
    const name = `Annuler le déport de ${member}`
    await console.page.getByRole('button', { name, exact: true }).waitFor()
    expect(await tablet.content()).not.toContain(book.applicantsName('L3-A'))
  })

  test('complains of nothing but the network that was taken away', () => {
    expect(console.problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})

/** The example, with an address to hide on L2 and another that may be read. */
function fileWithAddresses(): string {
  const file = JSON.parse(exampleFile)
  const [open, , hidden] = file.vacancies[1].candidates
  open.address = openAddress
  hidden.address = secretAddress
  return JSON.stringify(file)
}

/** Loads the page again without a network: what it then shows, the device kept. */
async function goOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await page.reload()
  await new PinPage(page).unlock()
}

/** Notes all that the server says to a device. */
function listenTo(page: Page, received: string[]): void {
  page.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response.text().then(
        (text) => received.push(text),
        // A body that was cut by the network going out brought nothing.
        () => undefined,
      )
  })
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(String(payload))),
  )
}
