import type Electron from 'electron'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { copySample, type LaunchedSample, launchSample, type Mutation } from './launch-sample.ts'
import { violatedDirective } from './violated-directive.ts'

/** What a test of a real application would look at; each has its answer when the application is right. */
const observations: Readonly<Record<string, Observation>> = {
  'a vote counted': { right: 3, look: ({ page }) => page.evaluate('votes.add("A", 3).then((t) => t.votes)') },
  'a wrong vote': {
    right: 'refused',
    look: ({ page }) => page.evaluate('votes.add(7, "x").catch(() => "refused")'),
  },
  'the page after a vote': { right: 'A : 3', look: ({ page }) => page.locator('output').textContent() },
  'the rule against the outside': {
    right: 'connect-src',
    look: ({ page }) => page.evaluate(violatedDirective),
  },
  'the window': { right: true, look: ({ app }) => app.evaluate(isVisible) },
  'the menu': { right: 'À propos', look: ({ app }) => app.evaluate(labelOfAbout) },
  'the address after an escape': { right: true, look: ({ page }) => stayedAfterEscape(page) },
  'the end of the process': { right: 0, look: exitCode },
}

interface Subject extends Pick<LaunchedSample, 'app' | 'child'> {
  readonly page: Page
}
interface Observation {
  readonly right: unknown
  readonly look: (subject: Subject) => Promise<unknown>
}

const faults: readonly (Mutation & { readonly name: string; readonly seenIn: string })[] = [
  {
    name: 'own pages refused',
    replace: "startsWith('app://bundle/')) throw",
    by: "startsWith('app://x/')) throw",
    seenIn: 'a vote counted',
  },
  {
    name: 'arguments not checked',
    replace: "throw new TypeError('bad arguments')",
    by: "candidate = 'x'",
    seenIn: 'a wrong vote',
  },
  { name: 'windows not told', replace: "send('tally'", by: "send('other'", seenIn: 'the page after a vote' },
  {
    name: 'policy not sent',
    replace: "'content-security-policy'",
    by: "'x-policy'",
    seenIn: 'the rule against the outside',
  },
  { name: 'window never shown', replace: 'window.show()', by: 'undefined', seenIn: 'the window' },
  {
    name: 'menu not put in place',
    replace: "id: 'about'",
    by: "id: 'other'",
    seenIn: 'the menu',
  },
  {
    name: 'navigation not stopped',
    replace: 'event.preventDefault()',
    by: 'undefined',
    seenIn: 'the address after an escape',
  },
  {
    name: 'windows of the page allowed',
    replace: "action: 'deny'",
    by: "action: 'allow'",
    seenIn: 'the end of the process',
  },
  {
    name: 'process never ended',
    replace: "app.on('window-all-closed', () => app.quit())",
    by: "app.on('window-all-closed', () => undefined)",
    seenIn: 'the end of the process',
  },
]

describe('a fault in the main process shows', () => {
  test('and none shows when there is none', async () => {
    expect(await observe(await copySample())).toEqual(rightAnswers())
  })

  test.each(faults)('$name', async (fault) => {
    const seen = await observe(await copySample(fault))
    expect(seen[fault.seenIn]).not.toEqual(rightAnswers()[fault.seenIn])
  })

  test.each([
    ['a window without sandbox', 'sandbox: true', 'sandbox: false'],
    ['a second handler for one channel', "ipcMain.handle('date'", "ipcMain.handle('votes:add'"],
    ['a scheme nobody declared', "scheme: 'app', privileges", "scheme: 'other', privileges"],
  ])('%s ends the process', async (_name, replace, by) => {
    const folder = await copySample({ replace, by })
    await expect(observe(folder)).rejects.toThrow()
  })
})

function rightAnswers(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(observations).map(([name, { right }]) => [name, right]))
}

async function observe(folder: string): Promise<Record<string, unknown>> {
  const { app, child } = await launchSample(folder)
  try {
    const page = await app.firstWindow()
    await page.getByRole('heading', { name: 'Dépouillement' }).waitFor()
    const seen: Record<string, unknown> = {}
    for (const [name, { look }] of Object.entries(observations))
      seen[name] = await answer(look, { app, page, child })
    return seen
  } finally {
    child.kill()
  }
}

/** What stops an observation is what it saw. */
function answer(look: Observation['look'], subject: Subject): Promise<unknown> {
  const patience = new Promise((resolve) => setTimeout(resolve, 10_000, 'no answer'))
  return Promise.race([look(subject).catch((error: unknown) => String(error)), patience])
}

function isVisible({ BrowserWindow }: typeof Electron): boolean {
  return BrowserWindow.getAllWindows()[0]?.isVisible() ?? false
}

function labelOfAbout({ Menu }: typeof Electron): string | undefined {
  return Menu.getApplicationMenu()?.getMenuItemById('about')?.label
}

/** Says whether the page is still where it was, and alive, after it tried to leave in two ways. */
async function stayedAfterEscape(page: Page): Promise<boolean> {
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.org/')
    window.location.href = 'https://example.org/'
  })
  await page.getByRole('heading', { name: 'Dépouillement' }).waitFor({ timeout: 2_000 })
  await page.evaluate('votes.add("A", 0)')
  return page.url() === before
}

async function exitCode({ app, child }: Subject): Promise<unknown> {
  if (child.exitCode !== null) return child.exitCode
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const patience = new Promise((resolve) => setTimeout(resolve, 2_000, 'still there'))
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close())
  })
  return Promise.race([ended, patience])
}
