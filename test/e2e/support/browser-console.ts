import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts'
import type { ConsoleOptions, OpenedConsole } from './opened-console.ts'
import { startServer } from './start-server.ts'
import { watchPage } from './watch-page.ts'

/** The console in a browser, and what only a server has: more devices on the same session. */
export interface BrowserConsole extends OpenedConsole {
  readonly host: 'browser'
  /** Starts the server again after `kill`: the same data, the same address, the pages still open. */
  revive(): Promise<void>
  /** A page on a device of its own, with a touch screen, that nobody has paired yet. */
  newDevice(path: string, viewport: { readonly width: number; readonly height: number }): Promise<Page>
}

export async function openBrowserConsole(
  folder: string,
  { example }: ConsoleOptions,
): Promise<BrowserConsole> {
  let server = await startServer(folder, example)
  const browser = await openBrowser()
  const problems: string[] = []
  const context = await newContext(browser, { viewport: { width: 1440, height: 900 } }, problems)
  const page = await context.newPage()
  await page.goto(server.consoleLink)
  return {
    host: 'browser',
    page,
    folder,
    data: server.data,
    problems,
    newDevice: async (path, viewport) => {
      const device = await (await newContext(browser, { viewport, hasTouch: true }, problems)).newPage()
      await device.goto(new URL(path, server.address).href)
      return device
    },
    pageOpenedBy: async (act) => (await Promise.all([context.waitForEvent('page'), act()]))[0],
    close: async () => {
      await browser.close()
      await server.end('SIGTERM')
    },
    kill: async () => void (await server.end('SIGKILL')),
    revive: async () => {
      server = await startServer(folder, false, Number(new URL(server.address).port))
    },
    remove: async () => undefined,
  }
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags], headless: true })
}

async function newContext(
  browser: Browser,
  screen: Pick<BrowserContextOptions, 'viewport' | 'hasTouch'>,
  problems: string[],
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...screen, locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  context.on('page', (page) => watchPage(page, problems))
  return context
}
