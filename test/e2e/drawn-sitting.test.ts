import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { randomSitting } from '../support/random-sitting/random-sitting.ts'
import { ImportFlow } from './pages/import-flow.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { comparableState } from './support/comparable-state.ts'
import { type Host, hosts } from './support/opened-console.ts'
import { patience, playAll, playIn } from './support/play-all.ts'
import { playByTool } from './support/play-by-tool.ts'
import { SittingBook } from './support/sitting-book.ts'
import { toolState } from './support/tool.ts'
import { withConsole } from './support/with-console.ts'

/**
 * The browser's is short and holds sixteen kinds of acts, the desktop's once found a key acting twice.
 * `CALEOL_SEED=$RANDOM npm run test:e2e` draws another for both.
 */
const seeds: Readonly<Record<Host, number>> = {
  browser: Number(env.CALEOL_SEED ?? 103),
  desktop: Number(env.CALEOL_SEED ?? 391_526),
}

describe('a sitting drawn at random', { timeout: patience }, () => {
  test.each(hosts.map((host) => [host, seeds[host]] as const))(
    'is imported and held through the screen in the %s as by the headless tool (CALEOL_SEED=%i)',
    async (host, seed) => {
      const { session, fileText, commands } = randomSitting(seed)
      const book = new SittingBook(fileText)
      const { state } = await playByTool(session, fileText, commands)
      await withConsole(host, { example: false }, async (console) => {
        const flow = new ImportFlow(console.page)
        await flow.choose('séance.json', fileText)
        await flow.says('Séance importée')
        await new SessionsPage(console.page).open(book.number)
        await playAll(playIn(console, book), commands)
        expect(comparableState(await toolState(console.data, session))).toEqual(comparableState(state))
        expect(console.problems).toEqual([])
      })
    },
  )
})
