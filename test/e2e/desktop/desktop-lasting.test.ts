import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { SessionsPage } from '../pages/sessions-page.ts'
import { openDesktopConsole } from '../support/desktop-console.ts'

describe('between two starts the desktop', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>

  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(() => folder.remove())

  test.each([
    ['closed politely', 'close'],
    ['killed', 'kill'],
  ] as const)('keeps its sittings and its name in journals when it was %s', async (_name, end) => {
    const first = await openDesktopConsole(folder.path, { example: true })
    await new SessionsPage(first.page).row('2026-22').waitFor()
    const identity = await first.page.evaluate(() => window.desktop?.invoke('identity', {}))
    await first[end]()

    const second = await openDesktopConsole(folder.path, { example: false })
    await new SessionsPage(second.page).row('2026-22').waitFor()
    expect(await second.page.evaluate(() => window.desktop?.invoke('identity', {}))).toEqual(identity)
    await second.close()
    expect([...first.problems, ...second.problems]).toEqual([])
  })

  test('opens its window where it was left', async () => {
    const place = { x: 40, y: 60, width: 1200, height: 700 }
    const first = await openDesktopConsole(folder.path, { example: false })
    await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.fromId(1)?.setBounds(bounds), place)
    await first.close()

    const second = await openDesktopConsole(folder.path, { example: false })
    const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getBounds())
    expect(found).toEqual(place)
    await second.close()
  })

  test('ends with code 0 when its last window closes', async () => {
    const { app } = await openDesktopConsole(folder.path, { example: false })
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    await app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close())
    })
    expect(await ended).toBe(0)
  })
})
