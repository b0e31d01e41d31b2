import type { SimWorld } from './sim-world.ts'
import { session } from './sitting.ts'

/** Milliseconds on a whole network: by then every machine of a secretary has come with what it holds. */
const patience = 120_000
const administrator = { role: 'secretary', device: 'console' } as const

/** An administrator says that nobody has the end that the server still waits for (J147). */
export function givesUpTails(world: SimWorld): void {
  const { server, history, scheduler } = world
  const isAwaited = [...server.disk.tails.values()].some(({ outcome }) => outcome === 'awaited')
  const { running } = server
  if (running === null || !isAwaited || world.healedFor < patience || !world.isQuiet) return
  scheduler.actAs(running.life)
  history.tell('console', 'says that nobody has the rest')
  world.asks(running.life, 'server', () =>
    running.services.handOver.handOver(administrator, { kind: 'no-more', session }),
  )
}
