import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleText } from '../support/example-session.ts'
import { ImportFlow } from './pages/import-flow.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { seriousViolations } from './support/axe.ts'
import { openConsole } from './support/open-console.ts'
import { hosts, type OpenedConsole } from './support/opened-console.ts'

const text = exampleText('chaumont')
const broken = text
  .replace('"date": "2026-11-26"', '"date": "2026-02-30"')
  .replace('"rent": 318.4', '"rent": 318.405')

describe.each(hosts)('importing a session in the %s', (host) => {
  let console: OpenedConsole
  let flow: ImportFlow

  beforeAll(async () => {
    console = await openConsole(host, { example: false })
    flow = new ImportFlow(console.page)
    await new SessionsPage(console.page).isShown()
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('says what to do first where there is nothing', async () => {
    await console.page.getByRole('heading', { name: 'Aucune séance' }).waitFor()
    expect(await seriousViolations(console.page)).toEqual([])
  })

  test('tells every defect of a file with its place, and stores nothing', async () => {
    await flow.choose('séance.json', broken)
    const defects = await flow.defects()
    expect(defects.map(([path]) => path)).toEqual(['session.date', 'vacancies[0].dwelling.rent'])
    expect(await seriousViolations(console.page)).toEqual([])
    await flow.closeDefects()
    await console.page.getByRole('heading', { name: 'Aucune séance' }).waitFor()
  })

  test('lists the session of a sound file', async () => {
    await flow.choose('séance.json', text)
    await flow.says('Séance importée')
    await new SessionsPage(console.page).row('2026-22').waitFor()
  })

  test('replaces a session only when asked to', async () => {
    await flow.choose('séance.json', text.replace('"number": "2026-22"', '"number": "2026-22 bis"'))
    await flow.confirmReplacement()
    await new SessionsPage(console.page).row('2026-22 bis').waitFor()
  })

  test('complains of nothing', () => {
    expect(console.problems).toEqual([])
  })
})
