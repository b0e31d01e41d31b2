import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SessionsPage } from './pages/sessions-page.ts'
import { seriousViolations } from './support/axe.ts'
import { openConsole } from './support/open-console.ts'
import { hosts, type OpenedConsole } from './support/opened-console.ts'

describe.each(hosts)('the console in the %s', (host) => {
  let console: OpenedConsole

  beforeAll(async () => {
    console = await openConsole(host)
  })
  afterAll(async () => {
    await console.close()
    await console.remove()
  })

  test('opens on the list of sittings, with the example in it', async () => {
    const sessions = new SessionsPage(console.page)
    await sessions.isShown()
    await sessions.row('2026-22').waitFor()
    expect(await sessions.row('2026-22').textContent()).toContain('jeudi 26 novembre 2026')
    expect(await seriousViolations(console.page)).toEqual([])
  })

  test('opens the example sitting', async () => {
    await new SessionsPage(console.page).open('2026-22')
    await console.page.getByText('CHA-0412').first().waitFor()
    expect(await seriousViolations(console.page)).toEqual([])
  })

  test('lets no script of elsewhere in, and no page out', async () => {
    const { page } = console
    const broken = await page.evaluate(() => {
      const told = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        })
      })
      document.body.append(
        Object.assign(document.createElement('script'), { textContent: 'window.stolen = 1' }),
      )
      return told
    })
    expect(broken).toBe('script-src-elem')
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  })

  test('complains of nothing but what this test provoked', () => {
    expect(console.problems.filter((problem) => !problem.includes('inline script'))).toEqual([])
  })
})
