import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { MembersPane } from './pages/members-pane.ts'
import { SessionActs } from './pages/session-acts.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { openBrowserConsole } from './support/browser-console.ts'
import type { OpenedConsole } from './support/opened-console.ts'

/** The network of the device is cut, not the server: what a tablet or a portable meets in a town hall. */
describe('a browser that loses its network', () => {
  let console: OpenedConsole
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let page: Page

  beforeAll(async () => {
    folder = await temporaryFolder()
    console = await openBrowserConsole(folder.path, { example: true })
    page = console.page
    await new SessionsPage(page).open('2026-22')
    await new SessionActs(page).open('Mme RIVIÈRE', 'M. LOPEZ Jérôme')
    await status(page, 'À jour')
    await page.evaluate(keptOnTheDevice)
  })
  afterAll(async () => {
    await console.close()
    await folder.remove()
  })

  test('says so, and keeps what is entered', async () => {
    await page.context().setOffline(true)
    await new MembersPane(page).record('M. LOPEZ Jérôme', 'present')
    await status(page, keptHere)
  })

  test('opens again without it, with what was entered', async () => {
    await page.reload()
    await status(page, keptHere)
    await new MembersPane(page).show('Feuille de présence')
    const present = page.getByRole('radio', { name: 'M. LOPEZ Jérôme\u00a0: en salle', exact: true })
    expect(await present.isChecked()).toBe(true)
  })

  test('sends it when the network is back, and another window shows it', async () => {
    await page.context().setOffline(false)
    await status(page, 'À jour')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await new MembersPane(other).show('Feuille de présence')
    const present = other.getByRole('radio', { name: 'M. LOPEZ Jérôme\u00a0: en salle', exact: true })
    await present.waitFor()
    expect(await present.isChecked()).toBe(true)
    await other.close()
  })

  test('lists its sittings without it', async () => {
    await page.getByRole('link', { name: 'Séances', exact: true }).click()
    await new SessionsPage(page).row('2026-22').waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await new SessionsPage(page).row('2026-22').waitFor()
    await page.getByRole('region', { name: 'Avis' }).getByText('Hors ligne').waitFor()
    await page.context().setOffline(false)
  })
})

/** On a busy machine the opening of the sitting may still be on its way when the network goes. */
const keptHere = /^Hors ligne depuis .*, [12] décisions? à envoyer$/

async function status(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor()
}

/** Resolves once every file of the application is on the device. */
async function keptOnTheDevice(): Promise<void> {
  await navigator.serviceWorker.ready
}
