import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Channel } from '../../../shared/ipc/channels.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { tool } from '../../support/tool.ts'
import { SessionsPage } from '../pages/sessions-page.ts'
import { type DesktopConsole, openDesktopConsole } from '../support/desktop-console.ts'

describe('the desktop’s shell', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let desktop: DesktopConsole
  let page: Page

  beforeAll(async () => {
    // The key of the tests is for what the tool reads: here it is sealed, as on a user's own machine.
    vi.stubEnv('CALEOL_KEY_FILE', undefined)
    folder = await temporaryFolder()
    desktop = await openDesktopConsole(folder.path, { example: false })
    page = desktop.page
    await new SessionsPage(page).isShown()
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await desktop.close()
    await folder.remove()
  })

  const call = (channel: Channel | 'unheard-of', request: unknown) =>
    page.evaluate(
      ([name, body]) => window.desktop?.invoke(name as 'sessions', body as Record<string, never>),
      [channel, request] as const,
    )

  test('begins empty, and loads the example sitting when the menu is asked', async () => {
    await page.getByText('Aucune séance').waitFor()
    await desktop.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('load-example')?.click(),
    )
    await new SessionsPage(page).row('2026-22').waitFor()
  })

  test('says that the example is there already, and imports it once', async () => {
    const told = await desktop.app.evaluate(async ({ Menu, dialog }) => {
      const message = new Promise<string>((resolve) => {
        Object.assign(dialog, {
          showMessageBox: async (options: { message: string }) => {
            resolve(options.message)
            return { response: 0, checkboxChecked: false }
          },
        })
      })
      Menu.getApplicationMenu()?.getMenuItemById('load-example')?.click()
      return message
    })
    expect(told).toBe('La séance d’exemple est déjà dans la liste des séances.')
    expect(await call('sessions', {})).toMatchObject({ sessions: [{ id: '2026-11-26-chaumont' }] })
  })

  test('seals the key of its data, and writes a copy that opens them where the user says', async () => {
    const copy = join(folder.path, 'cle-caleol.txt')
    const told = await desktop.app.evaluate(async ({ Menu, dialog }, filePath) => {
      const message = new Promise<string>((resolve) => {
        Object.assign(dialog, {
          showSaveDialog: async () => ({ canceled: false, filePath }),
          showMessageBox: async (options: { message: string }) => {
            resolve(options.message)
            return { response: 0, checkboxChecked: false }
          },
        })
      })
      Menu.getApplicationMenu()?.getMenuItemById('keep-key')?.click()
      return message
    }, copy)
    expect(told).toBe('La copie de la clé est enregistrée.')
    expect(readFileSync(copy, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    const { data } = desktop
    const place = ['--data', data, '--session', '2026-11-26-chaumont', '--key-file', copy]
    expect(await tool('state', ...place)).toMatchObject({ code: 0 })
    const secret = readFileSync(copy, 'utf8').trim()
    expect(readFileSync(join(desktop.folder, 'key.sealed')).toString('latin1')).not.toContain(secret)
  })

  test('speaks French in its menus', async () => {
    const labels = await desktop.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    )
    expect(labels).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide'])
  })

  test.each([
    ['a request of another shape', 'pull', { session: 3 }],
    ['an unknown key', 'sessions', { all: true }],
    ['no request at all', 'push', null],
  ] as const)('answers nothing to %s', async (_name, channel, request) => {
    expect(await call(channel, request)).toEqual({ kind: 'failure', reason: 'failed' })
  })

  test('has no channel but those of the map', async () => {
    await expect(call('unheard-of', {})).rejects.toThrow('No handler registered')
  })

  test('gives the page a frozen bridge, and nothing of Node', async () => {
    const seen = await page.evaluate(() => [
      Object.isFrozen(window.desktop),
      Object.keys(window.desktop ?? {}).sort(),
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
    ])
    expect(seen).toEqual([true, ['invoke', 'on'], 'undefined', 'undefined'])
  })

  test('lets the page go nowhere and open nothing', async () => {
    const before = page.url()
    await page.evaluate(() => {
      window.open('https://example.org/')
      window.location.href = 'https://example.org/'
    })
    await new SessionsPage(page).isShown()
    expect(page.url()).toBe(before)
    expect(desktop.app.windows()).toHaveLength(1)
  })

  test('refuses every permission a page could ask for', async () => {
    const answers = await desktop.app.evaluate(({ session }) => {
      const { permissionRequestHandler, permissionCheckHandler } = session.defaultSession as unknown as {
        permissionRequestHandler?: (
          contents: null,
          permission: string,
          answer: (given: boolean) => void,
        ) => void
        permissionCheckHandler?: () => boolean
      }
      const asked: unknown[] = []
      permissionRequestHandler?.(null, 'media', (given) => asked.push(given))
      return [...asked, permissionCheckHandler?.()]
    })
    // Real Electron does not show its handlers: there, what a page is answered is asked by hand.
    expect(answers).toEqual([false, false])
  })

  test('writes a document where its user says', async () => {
    const target = join(folder.path, 'ordre-du-jour.pdf')
    await answerSaveDialog(desktop, { canceled: false, filePath: target })
    const made = await call('documents', { session: '2026-11-26-chaumont', kind: 'agenda', draft: false })
    const [file] = (made as unknown as { files: { name: string; base64: string }[] }).files
    const answer = await call('saveDocument', { name: file?.name, base64: file?.base64 })
    expect(answer).toEqual({ kind: 'saved' })
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('says so when a document cannot be written, or its user gives up', async () => {
    const request = { name: 'x.pdf', base64: 'JVBERi0=' }
    await answerSaveDialog(desktop, {
      canceled: false,
      filePath: join(folder.path, 'no', 'such', 'folder.pdf'),
    })
    expect(await call('saveDocument', request)).toMatchObject({ kind: 'failed' })
    await answerSaveDialog(desktop, { canceled: true, filePath: '' })
    expect(await call('saveDocument', request)).toEqual({ kind: 'cancelled' })
  })

  test('opens the projection on the other screen, whole, and closes it with the console', async () => {
    const projection = await desktop.pageOpenedBy(() =>
      call('openProjection', { session: '2026-11-26-chaumont' }),
    )
    await projection.getByText('2026-22').first().waitFor()
    const window = await desktop.app.browserWindow(projection)
    const [console, displays] = await desktop.app.evaluate(({ BrowserWindow, screen }) => [
      BrowserWindow.fromId(1)?.getBounds(),
      screen.getAllDisplays().map(({ bounds }) => bounds),
    ])
    const bounds = await window.evaluate((one) => one.getBounds())
    expect(displays).toContainEqual(bounds)
    expect(bounds.x).toBeGreaterThanOrEqual((console?.x ?? 0) + (console?.width ?? 0))
    expect(await window.evaluate((one) => one.isFullScreen())).toBe(true)
  })

  test('shows one projection, whatever is asked twice', async () => {
    await call('openProjection', { session: '2026-11-26-chaumont' })
    expect(desktop.app.windows()).toHaveLength(2)
  })
})

async function answerSaveDialog(
  { app }: DesktopConsole,
  answer: { readonly canceled: boolean; readonly filePath: string },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, given) => Object.assign(dialog, { showSaveDialog: async () => given }),
    answer,
  )
}
