import { once } from 'node:events'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from 'playwright-core'
import type { ConsoleOptions, OpenedConsole } from './opened-console.ts'
import { watchPage } from './watch-page.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const standIn = join(root, 'test/electron-host/electron')
const isReal = env.CALEOL_REAL_ELECTRON === '1'

/** The console in the desktop's window, and its main process to look into. */
export interface DesktopConsole extends OpenedConsole {
  readonly host: 'desktop'
  readonly app: ElectronApplication
}

/** The desktop as the repository has built it. */
export function openDesktopConsole(folder: string, { example }: ConsoleOptions): Promise<DesktopConsole> {
  return openDesktop(root, folder, example ? ['--example'] : [])
}

/** The compiled desktop of a folder: in the real Electron when asked, else under the stand-in for its module. */
export async function openDesktop(
  application: string,
  folder: string,
  flags: readonly string[],
): Promise<DesktopConsole> {
  const app = await _electron.launch({
    args: [application, `--user-data-dir=${folder}`, ...flags],
    env: { ...env, TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8' } as Record<string, string>,
    ...(isReal ? {} : { executablePath: standIn }),
  })
  const child = app.process()
  const problems: string[] = []
  child.stderr?.on('data', (said: Buffer) => noteFault(String(said), problems))
  app.on('window', (page) => watchPage(page, problems))
  const page = await app.firstWindow()
  watchPage(page, problems)
  await page.waitForURL((url) => url.protocol !== 'about:')
  return {
    host: 'desktop',
    app,
    page,
    folder,
    data: join(folder, 'data'),
    problems,
    pageOpenedBy: async (act) => (await Promise.all([app.waitForEvent('window'), act()]))[0],
    close: () => app.close(),
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    remove: async () => undefined,
  }
}

function noteFault(said: string, problems: string[]): void {
  if (/electron-host:|Error/.test(said)) problems.push(`main process: ${said.trim()}`)
}
