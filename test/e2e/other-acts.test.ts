import { expect, test } from 'vitest'
import { SessionsPage } from './pages/sessions-page.ts'
import { comparableState } from './support/comparable-state.ts'
import { otherCommands } from './support/other-commands.ts'
import { patience, playAll, playIn } from './support/play-all.ts'
import { playByTool } from './support/play-by-tool.ts'
import { exampleFile, SittingBook } from './support/sitting-book.ts'
import { toolState } from './support/tool.ts'
import { withConsole } from './support/with-console.ts'

const book = new SittingBook(exampleFile)

test('every act that the example leaves out is done through the screen as by the headless tool', {
  timeout: patience,
}, async () => {
  const { answers, state } = await playByTool(book.session, exampleFile, otherCommands)
  expect(answers.filter(({ refused }) => refused !== undefined)).toEqual([])
  await withConsole('browser', { example: true }, async (console) => {
    await new SessionsPage(console.page).open(book.number)
    await playAll(playIn(console, book), otherCommands)
    expect(comparableState(await toolState(console.data, book.session))).toEqual(comparableState(state))
    expect(console.problems).toEqual([])
  })
})
