import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CodesDialog } from '../pages/codes-dialog.ts'
import { ImportFlow } from '../pages/import-flow.ts'
import { PairingPage } from '../pages/pairing-page.ts'
import { ProjectionPage } from '../pages/projection-page.ts'
import { RunningOrder } from '../pages/running-order.ts'
import { TabletPage } from '../pages/tablet-page.ts'
import { VotePanel } from '../pages/vote-panel.ts'
import { seriousViolations } from '../support/axe.ts'
import type { BrowserConsole } from '../support/browser-console.ts'
import { exampleUntil } from '../support/contract-commands.ts'
import { openConsole } from '../support/open-console.ts'
import type { OpenedConsole } from '../support/opened-console.ts'
import { openPreparedConsole } from '../support/prepared-console.ts'
import { exampleFile, SittingBook } from '../support/sitting-book.ts'
import { testViews, type View, windowOf } from '../support/views.ts'

const member = new SittingBook(exampleFile).seatName('s3')

describe('the list of sittings breaks no serious rule of accessibility', () => {
  let console: OpenedConsole

  beforeAll(async () => {
    console = await openConsole('browser', { example: false })
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  testViews(
    () => console.page,
    [
      ['empty', (page) => page.getByText('Aucune séance').waitFor()],
      ['with the defects of a file', importDefects],
      ['with a sitting', importExample],
    ],
  )
})

describe('a member’s tablet breaks no serious rule of accessibility', () => {
  let console: BrowserConsole
  let tablet: Page

  beforeAll(async () => {
    const prepared = { fileText: exampleFile, commands: exampleUntil('c030') }
    console = (await openPreparedConsole('browser', prepared)) as BrowserConsole
    tablet = await console.newDevice('/tablette', { width: 820, height: 1180 })
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  const pageOf =
    (words: string): View[1] =>
    (page) =>
      new TabletPage(page).turnToPage(words)
  const itemOf =
    (number: string): View[1] =>
    (page) =>
      new TabletPage(page).turnTo(number)

  testViews(
    () => tablet,
    [
      ['before it is paired', (page) => new PairingPage(page).isShown()],
      ['on a dwelling', () => pair()],
      ['on a comparison', pageOf('Comparer')],
      ['on a candidate', pageOf('candidat C')],
      ['on an urgent allocation', itemOf('U1')],
      ['on an examination of the occupation', itemOf('O1')],
      ['asked for its presence', windowOf('Présente en salle')],
      ['about to leave the room', comeToRecusal],
      ['asked to vote', () => openVote()],
      ['without a network', voteOffline],
    ],
  )

  test('nor does the wall', async () => {
    const open = () => console.page.getByRole('button', { name: 'Projeter', exact: true }).click()
    const wall = await console.pageOpenedBy(open)
    await new ProjectionPage(wall).shows('L2')
    expect(await seriousViolations(wall)).toEqual([])
    await new RunningOrder(console.page).call('O1')
    await new ProjectionPage(wall).shows('O1')
    expect(await seriousViolations(wall)).toEqual([])
  })

  async function pair(): Promise<void> {
    await new PairingPage(tablet).pair(await new CodesDialog(console.page).codeOf(member))
    await new TabletPage(tablet).shows('L2')
  }

  async function openVote(): Promise<void> {
    await console.page.getByRole('radio', { name: 'Membres du point' }).click()
    await new VotePanel(console.page).openButton('devices').click()
    await new TabletPage(tablet).isAskedToVote('L2')
  }
})

async function importDefects(page: Page): Promise<void> {
  await new ImportFlow(page).choose('séance.json', exampleFile.replaceAll('"PLUS"', '"PLUZ"'))
  await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
}

async function importExample(page: Page): Promise<void> {
  const flow = new ImportFlow(page)
  await flow.choose('séance.json', exampleFile)
  await flow.says('Séance importée')
  await page.getByRole('link', { name: /^Ouvrir la séance/ }).waitFor()
}

async function comeToRecusal(page: Page): Promise<void> {
  await new TabletPage(page).turnTo('L2')
  await windowOf('Me déporter de L2')(page)
}

/** A line that is cut shows at the first thing asked: here, a ballot. */
async function voteOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await new TabletPage(page).vote('L2', 'Pour')
  await new TabletPage(page).isOffline()
}
