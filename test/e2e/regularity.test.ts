import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CheckBand } from './pages/check-band.ts'
import { FreeText } from './pages/free-text.ts'
import { MembersPane } from './pages/members-pane.ts'
import { SessionActs } from './pages/session-acts.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { seriousViolations } from './support/axe.ts'
import { exampleUntil } from './support/contract-commands.ts'
import type { OpenedConsole } from './support/opened-console.ts'
import { openPreparedConsole } from './support/prepared-console.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'

const book = new SittingBook(exampleFile)

describe('the president elected at the opening (CCH R441-9 II 1° a)', () => {
  let console: OpenedConsole

  beforeAll(async () => {
    console = await openPreparedConsole('browser', { fileText: exampleFile, commands: [] })
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('an equal share asks for two birth dates, and the eldest chairs the opening', async () => {
    const acts = new SessionActs(console.page)
    await acts.elect([
      { name: book.seatName('s1'), votes: 3, bornOn: '1961-01-30' },
      { name: book.seatName('s2'), votes: 3, bornOn: '1958-04-12' },
    ])
    await console.page.getByRole('button', { name: 'Ouvrir la séance', exact: true }).click()
    await console.page
      .getByRole('dialog', { name: 'Ouvrir la séance' })
      .getByRole('button', { name: /Présidence de séance/ })
      .getByText(book.seatName('s2'))
      .waitFor()
  })

  test('complains of nothing', () => expect(console.problems).toEqual([]))
})

describe('a finding passed over, and free text', () => {
  let console: OpenedConsole

  beforeAll(async () => {
    console = await openPreparedConsole('browser', { fileText: exampleFile, commands: exampleUntil('c014') })
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  const missing = 'Pièces manquantes, candidature D'

  test('the reason shows on the band, is read by anybody, and can be taken back', async () => {
    const band = new CheckBand(console.page)
    await band.accept(missing, 'La pièce est attendue.')
    await band.tag('Pièces manquantes (D), passé outre').waitFor()
    expect(await seriousViolations(console.page)).toEqual([])
    await band.goBack(missing)
    await band.tag('Pièces manquantes (D)').waitFor()
  })

  test('a word to avoid is told as it is typed, put in better words, and blocks nothing', async () => {
    const { page } = console
    const text = new FreeText(page)
    await page.getByRole('button', { name: `Dossier de ${book.applicantsName('L1-D')}`, exact: true }).click()
    await page.getByRole('menuitem', { name: 'Retirer de l’ordre du jour…', exact: true }).click()
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Motif', exact: true })
    await field.pressSequentially('Un enfant handicapé, le père est malade et menteur')
    await text.warning('handicapé').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await text.replace('handicapé')
    expect(await field.inputValue()).toMatch(/^Un enfant ayant besoin d’un logement adapté,/)
    await text.warning('menteur').waitFor()
    await text.remove('menteur')
    await page.getByRole('button', { name: 'Retirer cette candidature', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await new MembersPane(page).show('Membres du point')
    await page
      .getByText(/le père est malade et$/)
      .first()
      .waitFor()
  })

  test('complains of nothing', () => expect(console.problems).toEqual([]))
})

describe('the list of words to avoid', () => {
  let console: OpenedConsole
  const sent: string[] = []

  beforeAll(async () => {
    console = await openPreparedConsole('browser', { fileText: exampleFile, commands: exampleUntil('c014') })
    console.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    console.page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => sent.push(String(payload))),
    )
    await console.page.getByRole('link', { name: 'Séances', exact: true }).click()
    await new SessionsPage(console.page).isShown()
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('is edited on this device, and read under the fields of every sitting', async () => {
    const text = new FreeText(console.page)
    await text.openList()
    await text.add('rigolo', 'RAISON-GARDEE-ICI.', 'MIEUX-DIT-ICI')
    expect(await seriousViolations(console.page)).toEqual([])
    await text.seek('RIGOL')
    await text.row('rigolo').waitFor()
    await text.close()
    await new SessionsPage(console.page).open(book.number)
    await console.page
      .getByRole('button', { name: `Dossier de ${book.applicantsName('L1-A')}`, exact: true })
      .click()
    await console.page.getByRole('menuitem', { name: 'Retirer de l’ordre du jour…', exact: true }).click()
    const field = console.page.getByRole('dialog').getByRole('textbox', { name: 'Motif', exact: true })
    await field.pressSequentially('Un Rigolo')
    await text.replace('Rigolo')
    expect(await field.inputValue()).toBe('Un MIEUX-DIT-ICI')
    await console.page.getByRole('button', { name: 'Renoncer', exact: true }).click()
  })

  test('is never sent anywhere', () => {
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter((line) => /RAISON-GARDEE|MIEUX-DIT/.test(line))).toEqual([])
  })

  test('comes back to the delivered one', async () => {
    await console.page.getByRole('link', { name: 'Séances', exact: true }).click()
    const text = new FreeText(console.page)
    await text.openList()
    await text.restore()
    await text.row('rigolo').waitFor({ state: 'hidden' })
    await text.row('malade').first().waitFor()
  })

  test('complains of nothing', () => expect(console.problems).toEqual([]))
})
