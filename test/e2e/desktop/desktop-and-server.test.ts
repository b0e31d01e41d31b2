import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { ImportFlow } from '../pages/import-flow.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { SessionActs } from '../pages/session-acts.ts'
import { SessionsPage } from '../pages/sessions-page.ts'
import { type DesktopConsole, openDesktopConsole } from '../support/desktop-console.ts'
import { type RunningServer, startServer } from '../support/start-server.ts'
import { toolState } from '../support/tool.ts'

const session = '2026-11-26-chaumont'
const own = '2026-11-27-chalons'
const ownFile = join(import.meta.dirname, '../../../server/lists/examples/seance-chalons.json')

describe('a desktop linked to the landlord’s server', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let server: RunningServer
  let desktop: DesktopConsole
  let page: Page

  beforeAll(async () => {
    folder = await temporaryFolder()
    server = await startServer(join(folder.path, 'server'), true)
    desktop = await openDesktopConsole(join(folder.path, 'desktop'), { example: false })
    page = desktop.page
    await new SessionsPage(page).isShown()
  })
  afterAll(async () => {
    await desktop.close()
    await server.end('SIGTERM')
    await folder.remove()
  })

  test('is linked by an address and a one-time code, and finds the server’s sittings', async () => {
    await page.getByText('Ce poste travaille seul').first().waitFor()
    await page.getByRole('button', { name: 'Serveur…' }).click()
    await page.getByRole('textbox', { name: 'Adresse du serveur' }).fill(server.address)
    const code = new URL(server.consoleLink).hash.replace('#code=', '')
    await page.getByRole('textbox', { name: 'Code du bureau du secrétariat' }).fill(code)
    await page.getByRole('button', { name: 'Relier ce poste' }).click()
    await new SessionsPage(page).row('2026-22').waitFor()
    await page.getByText('Relié').first().waitFor()
  })

  test('has the server decide what is asked of its sitting', async () => {
    await new SessionsPage(page).open('2026-22')
    await new SessionActs(page).open('Mme RIVIÈRE', 'M. LOPEZ Jérôme')
    await new MembersPane(page).record('M. LOPEZ Jérôme', 'present')
    await status(page, 'À jour')
    await expect.poll(() => phaseOn(server.data), { timeout: 30_000 }).toBe('open')
  })

  test('shows what is entered while the server is away as waiting, and sends it when it is back', async () => {
    const { port } = new URL(server.address)
    await server.end('SIGKILL')
    await status(page, /^Hors ligne depuis/)
    await new MembersPane(page).record('Mme SCHMITT Maëlle', 'present')
    await status(page, /1 décision à envoyer$/)
    server = await startServer(join(folder.path, 'server'), false, Number(port))
    await status(page, 'À jour')
    const { attendance } = await toolState(server.data, session)
    expect(attendance).toContainEqual({ seat: 's2', status: 'present' })
  })

  test('sends the server the sitting that it holds itself', async () => {
    await page.getByRole('link', { name: 'Séances', exact: true }).click()
    await new ImportFlow(page).choose('chalons.json', readFileSync(ownFile, 'utf8'))
    await new SessionsPage(page).row('Châlons').first().waitFor()
    await expect.poll(() => phaseOn(server.data, own), { timeout: 30_000 }).toBe('prepared')
  })

  test('finds its link again at the next start', async () => {
    await desktop.close()
    desktop = await openDesktopConsole(join(folder.path, 'desktop'), { example: false })
    page = desktop.page
    await page.getByText('Relié').first().waitFor()
    await new SessionsPage(page).row('2026-22').waitFor()
  })

  test('forgets the server’s sittings when it is unlinked, and keeps its own', async () => {
    await page.getByRole('button', { name: 'Serveur…' }).click()
    await page.getByRole('button', { name: 'Délier ce poste' }).click()
    await page.getByText('Ce poste travaille seul').first().waitFor()
    await page.reload()
    await new SessionsPage(page).row('Châlons').first().waitFor()
    await new SessionsPage(page).row('2026-22').waitFor({ state: 'detached' })
    expect(desktop.problems).toEqual([])
  })
})

async function phaseOn(data: string, id = session): Promise<string> {
  const { session: found } = await toolState(data, id).catch(() => ({ session: { phase: 'absent' } }))
  return found.phase
}

async function status(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 60_000 })
}
