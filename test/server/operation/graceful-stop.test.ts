import { describe, expect, it } from 'vitest'
import { type StopParts, stopGracefully } from '../../../server/operation/graceful-stop.ts'

/** A server whose parts write down what is done to them. */
function serverWith(
  parts: Partial<StopParts>,
  done: string[],
  lines: readonly { terminate(): void }[] = [],
): StopParts {
  const note = (what: string) => async () => void done.push(what)
  return {
    readiness: { stop: () => void done.push('not ready') },
    app: {
      close: note('closed'),
      server: { closeAllConnections: () => void done.push('cut calls') },
      websocketServer: { clients: new Set(lines) },
    },
    operation: { close: note('operator’s port closed') },
    place: { close: note('database let go') },
    delay: 10_000,
    onCut: () => done.push('told that something was cut'),
    ...parts,
  }
}

const never = () => new Promise<never>(() => undefined)

describe('J131: how a server ends', () => {
  it('J131: takes nothing new, ends what is under way, and lets go of the database last', async () => {
    const done: string[] = []
    await stopGracefully(serverWith({}, done))
    expect(done).toEqual(['not ready', 'closed', 'operator’s port closed', 'database let go'])
  })

  it('J131: cuts what is not done when the delay is over', async () => {
    const done: string[] = []
    const line = { terminate: () => void done.push('cut a line') }
    const { app } = serverWith({}, done, [line])
    await stopGracefully(serverWith({ app: { ...app, close: never }, delay: 20 }, done))
    expect(done).toEqual([
      'not ready',
      'told that something was cut',
      'cut a line',
      'cut calls',
      'operator’s port closed',
      'database let go',
    ])
  })

  it('J131: does not wait for ever for a database that does not let go', async () => {
    const done: string[] = []
    await stopGracefully(serverWith({ place: { close: never }, operation: null }, done))
    expect(done).toEqual(['not ready', 'closed'])
  })
})
