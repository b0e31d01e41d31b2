import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../support/read-pdf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { CodesDialog } from './pages/codes-dialog.ts'
import { PairingPage } from './pages/pairing-page.ts'
import { PinPage } from './pages/pin-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { TabletPage } from './pages/tablet-page.ts'
import { seriousViolations } from './support/axe.ts'
import type { BrowserConsole } from './support/browser-console.ts'
import { exampleUntil } from './support/contract-commands.ts'
import { openConsole } from './support/open-console.ts'
import { prepareData } from './support/prepared-console.ts'
import { savedFile } from './support/saved-file.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'
import { storedInPage } from './support/stored-in-page.ts'

const book = new SittingBook(exampleFile)
const member = book.seatName('s3')
const other = JSON.stringify({
  ...JSON.parse(exampleFile),
  session: { ...JSON.parse(exampleFile).session, id: 'autre-seance', number: '2026-99' },
})

describe('what devices keep, and its end', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let console: BrowserConsole
  let page: Page
  let tablet: Page
  let pin: PinPage

  beforeAll(async () => {
    folder = await temporaryFolder()
    await prepareData(join(folder.path, 'data'), { fileText: exampleFile, commands: exampleUntil('c030') })
    await prepareData(join(folder.path, 'data'), { fileText: other, commands: [] })
    console = (await openConsole('browser', { example: false, folder: folder.path })) as BrowserConsole
    page = console.page
    await new SessionsPage(page).open(book.number)
    tablet = await console.newDevice('/tablette', { width: 820, height: 1180 })
    pin = new PinPage(tablet)
    await new PairingPage(tablet).pair(await new CodesDialog(page).codeOf(member))
    await new TabletPage(tablet).shows('L2')
  })
  afterAll(async () => {
    await console.close()
    await folder.remove()
  })

  test('J163: a tablet asks for its code when it is loaded again, and a wrong one opens nothing', async () => {
    await tablet.reload()
    await pin.unlock('111222')
    await tablet.getByText('Ce code n’est pas le bon.').waitFor()
    expect(await tablet.content()).not.toContain(member)
    expect(await seriousViolations(tablet)).toEqual([])
    await pin.unlock()
    await new TabletPage(tablet).shows('L2')
  })

  test('J163: its member changes the code, locks it, and is warned before erasing it', async () => {
    await menu('Changer le code…')
    await pin.change('482915', '730164')
    await menu('Verrouiller maintenant')
    await pin.unlock('730164')
    await new TabletPage(tablet).shows('L2')
    await tablet.reload()
    await tablet.getByRole('button', { name: 'Code oublié' }).tap()
    const asked = tablet.getByRole('alertdialog')
    await asked.getByText('seront effacés').waitFor()
    expect(await seriousViolations(tablet)).toEqual([])
    await asked.getByRole('button', { name: 'Annuler' }).tap()
    await pin.unlock('730164')
  })

  test('J179: the secretary ends its access: it erases what it holds and gives its receipt', async () => {
    await page.getByRole('link', { name: 'Séances' }).click()
    await page.getByRole('button', { name: 'Appareils…' }).click()
    const devices = page.getByRole('dialog', { name: 'Appareils associés' })
    const row = devices.getByRole('row').filter({ hasText: `Mme BAILLY, séance ${book.number}` })
    await row.waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await row.getByRole('button', { name: /Retirer l’accès/ }).click()
    await page.getByRole('textbox', { name: 'Ordonné par' }).fill('Mme Jeanne ROY, directrice')
    await page.getByRole('button', { name: 'Retirer l’accès et effacer' }).click()
    await tablet.reload()
    await pin.unlock('730164')
    await tablet.getByRole('heading', { name: 'Données effacées' }).waitFor({ timeout: 30_000 })
    await tablet.getByText('Le secrétariat l’a demandé.').waitFor()
    expect(await seriousViolations(tablet)).toEqual([])
    expect(await storedInPage(tablet)).not.toContain('cell')
  })

  test('J175: the certificate of the tablet is the secretary’s to keep', async () => {
    await page.getByRole('button', { name: 'Fermer', exact: true }).click()
    await page.getByRole('button', { name: 'Appareils…' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Effacé le' })
    const file = await savedFile(console, 'appareil.pdf', () =>
      row.getByRole('button', { name: /^Attestation d’effacement/ }).click(),
    )
    const { pages } = await readPdf(readFileSync(file))
    expect(pages.join(' ')).toContain('Mme Jeanne ROY')
    await page.getByRole('button', { name: 'Fermer', exact: true }).click()
  })

  test('J175: a session’s data are erased with a reason, and the list says so and gives its certificate', async () => {
    await page.getByRole('button', { name: 'Données de la séance 2026-99' }).click()
    await page.getByRole('menuitem', { name: 'Effacer les données…' }).click()
    const asked = page.getByRole('alertdialog')
    expect(await asked.getByRole('button', { name: 'Effacer définitivement' }).isDisabled()).toBe(true)
    await asked.getByRole('textbox', { name: 'Ordonné par' }).fill('Mme Jeanne ROY, directrice')
    expect(await seriousViolations(page)).toEqual([])
    await asked.getByRole('button', { name: 'Effacer définitivement' }).click()
    const row = page.getByRole('row').filter({ hasText: '2026-99' })
    await row.getByText(/^Données effacées le/).waitFor()
    const give = () => row.getByRole('button', { name: /^Attestation/ }).click()
    const { pages } = await readPdf(readFileSync(await savedFile(console, 'seance.pdf', give)))
    expect(pages.join(' ')).toContain('2026-99')
  })

  test('nobody complains but the tablet that was refused', () => {
    const others = console.problems.filter((problem) => !problem.includes('401'))
    expect(others).toEqual([])
  })

  async function menu(action: string): Promise<void> {
    await tablet.getByRole('button', { name: 'Tablette', exact: true }).tap()
    await tablet.getByRole('menuitem', { name: action }).tap()
  }
})
