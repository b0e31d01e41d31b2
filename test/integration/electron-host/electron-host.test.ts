import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copySample, type LaunchedSample, launchSample } from './launch-sample.ts'
import { violatedDirective } from './violated-directive.ts'

describe('an application under the stand-in', () => {
  let sample: LaunchedSample
  let page: Page

  beforeAll(async () => {
    sample = await launchSample(await copySample())
    page = await sample.app.firstWindow()
    await page.getByRole('heading', { name: 'Dépouillement' }).waitFor()
  })
  afterAll(() => sample.app.close())

  test('knows its name, its version and the folder of its data', async () => {
    const said = await sample.app.evaluate(({ app }) => [
      app.getName(),
      app.getVersion(),
      app.getPath('userData'),
    ])
    expect(said).toEqual(['Exemple', '1.2.3', sample.userData])
  })

  test('answers a click of one window in every window and on the disk', async () => {
    const opened = sample.app.waitForEvent('window')
    await page.getByRole('button', { name: 'Projeter' }).click()
    const second = await opened
    await second.getByRole('heading', { name: 'Projection' }).waitFor()
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await second.getByText('Éloïse : 3').waitFor()
    await page.getByText('Éloïse : 3').waitFor()
    const stored = JSON.parse(readFileSync(join(sample.userData, 'tally.json'), 'utf8'))
    expect(stored).toMatchObject({ votes: 3 })
    expect(stored.sealed).not.toContain(Buffer.from('Éloïse').toString('base64'))
  })

  test.each([
    ['an error of a handler', `votes.add(7, 'x')`, /'votes:add': TypeError: bad arguments/],
    ['a channel that nobody handles', 'votes.nothing()', /No handler registered for 'nothing'/],
    ['a value that this line would distort', 'votes.date()', /cannot carry \[object Date\]/],
    ['a function sent by the page', `votes.add(() => 1, 1)`, /could not be cloned/],
  ])('brings %s to the page', async (_name, call, message) => {
    await expect(page.evaluate(call)).rejects.toThrow(message)
  })

  test('gives the page the bridge, frozen, and nothing of Node', async () => {
    const seen = await page.evaluate(
      `[typeof require, typeof process, Object.isFrozen(votes), isSecureContext]`,
    )
    expect(seen).toEqual(['undefined', 'undefined', true, true])
  })

  test('lets the page leave for nowhere', async () => {
    const before = page.url()
    await page.evaluate(() => {
      window.open('https://example.org/')
      window.location.href = 'https://example.org/'
    })
    await expect.poll(() => page.evaluate('votes.add("x", 1).then(() => "alive")')).toBe('alive')
    expect(page.url()).toBe(before)
    expect(await sample.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  })

  test('holds the content security policy', async () => {
    const broken = await page.evaluate(violatedDirective)
    expect(broken).toBe('connect-src')
  })

  test('plays menus and the answers that a test gives to dialogs', async () => {
    const said = await sample.app.evaluate(({ Menu, dialog }) => {
      const messages: string[] = []
      Object.assign(dialog, {
        showMessageBox: async ({ message }: { message: string }) => messages.push(message),
      })
      Menu.getApplicationMenu()?.getMenuItemById('about')?.click()
      return messages
    })
    expect(said).toEqual(['Urnes'])
  })

  test('knows the window behind a page', async () => {
    const window = await sample.app.browserWindow(page)
    expect(await window.evaluate((one) => [one.isVisible(), one.getTitle()])).toEqual([true, 'index.html'])
  })

  test('refuses a call that the stand-in does not know', async () => {
    const asked = sample.app.evaluate(({ app }) => app.getAppMetrics())
    await expect(asked).rejects.toThrow('app.getAppMetrics does not exist in this stand-in')
  })
})

test('closing the last window ends the process with code 0 and takes its folders away', async () => {
  const { app } = await launchSample(await copySample())
  const page = await app.firstWindow()
  await page.getByRole('heading', { name: 'Dépouillement' }).waitFor()
  const home = await app.evaluate(({ app: inside }) => inside.getPath('downloads'))
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()))
  expect(await ended).toBe(0)
  expect(existsSync(join(home, '..'))).toBe(false)
})
