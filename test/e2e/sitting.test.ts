import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandOf } from '../../shared/domain/commands.ts'
import { RefusalNotices } from './pages/refusal-notices.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { comparableState } from './support/comparable-state.ts'
import { exampleCommands } from './support/contract-commands.ts'
import { expectExampleState } from './support/expected-state.ts'
import { openConsole } from './support/open-console.ts'
import { hosts, type OpenedConsole } from './support/opened-console.ts'
import type { Play } from './support/play.ts'
import { patience, playAll, playIn } from './support/play-all.ts'
import { playByTool, type ToolPlay } from './support/play-by-tool.ts'
import { refusedVoteOnScreen } from './support/screen-player.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'
import { toolState } from './support/tool.ts'

describe('the example sitting', () => {
  const book = new SittingBook(exampleFile)
  let byTool: ToolPlay

  beforeAll(async () => {
    byTool = await playByTool(book.session, exampleFile, exampleCommands)
  })

  describe.each(hosts)('played through the screen in the %s', (host) => {
    let console: OpenedConsole
    let play: Play

    beforeAll(async () => {
      console = await openConsole(host)
      play = playIn(console, book)
      await new SessionsPage(console.page).open(book.number)
    })
    afterAll(async () => {
      await console.close()
      await console.remove()
    })

    test('is held from the opening to the answer of the first candidate', { timeout: patience }, async () => {
      const refused = exampleCommands.findIndex(({ id }) => id === 'c028')
      await playAll(play, exampleCommands.slice(0, refused))
      await expectRefusal(exampleCommands[refused] as CommandOf<'OpenVote'>)
      await playAll(play, exampleCommands.slice(refused + 1))
    })

    test('ends as the contract says, and as the headless tool ends', async () => {
      const state = await toolState(console.data, book.session)
      expectExampleState(state)
      expect(comparableState(state)).toEqual(comparableState(byTool.state))
      expect(console.problems).toEqual([])
    })

    /** The screen says in the hub's own words why it does not open that vote. */
    async function expectRefusal(command: CommandOf<'OpenVote'>): Promise<void> {
      const answer = byTool.answers.find((one) => one.command === command.id)
      expect(answer?.refused).toBe('candidate-undecided')
      expect(await refusedVoteOnScreen(play, command)).toContain(answer?.message)
      await new RefusalNotices(console.page).dismiss('Ouverture du vote')
    }
  })
})
