import { foldHold, noHold } from '../../shared/journal/hold.ts'
import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { HandOverRequest } from '../../shared/sync/hand-over.ts'
import type { Draw } from '../support/random-sitting/draw.ts'
import type { DeskNode } from './nodes/desk-node.ts'
import { givesCommand } from './people.ts'
import { journalOf } from './settled.ts'
import type { SimWorld } from './sim-world.ts'
import { session } from './sitting.ts'
import type { Trouble } from './troubles.ts'
import { calm, cut } from './world/link.ts'

const administrator = { role: 'secretary', device: 'console' } as const

/** Somebody changes who orders the session, or settles what was decided too late. */
export const handOverTroubles: readonly Trouble[] = [
  takes,
  takes,
  takes,
  givesBack,
  breaks,
  losesHolder,
  losesHolder,
  settles,
]

function takes(world: SimWorld, draw: Draw): void {
  const desk = draw.pick(world.desks)
  asks(world, desk, { kind: 'take', session })
}

function givesBack(world: SimWorld, draw: Draw): void {
  const holding = world.desks.filter(({ own }) => own.journals.has(session))
  asks(world, draw.pick(holding.length > 0 ? holding : world.desks), { kind: 'give-back', session })
}

/** An administrator, at whatever desk, breaks the hold that its screen shows. */
function breaks(world: SimWorld, draw: Draw): void {
  const desk = draw.pick(world.desks)
  at(world, desk, async (handOver) => {
    const seen = await handOver.handOver({ kind: 'holds' })
    const hold = seen.kind === 'holds' ? seen.holds.find((one) => one.session === session) : undefined
    if (hold?.holder == null) return
    const { epoch, holder } = hold
    world.history.tell(desk.name, `asks to break epoch ${epoch} of ${holder.hub}`)
    const answer = await handOver.handOver({
      kind: 'break',
      session,
      hub: holder.hub,
      epoch,
      reason: 'Poste perdu',
    })
    world.history.tell(desk.name, `break: ${answer.kind}`)
  })
}

/**
 * A desk that holds the session loses its line, goes on deciding, and an administrator in a browser takes the session
 * from it meanwhile.
 */
function losesHolder(world: SimWorld, draw: Draw): void {
  const holding = world.desks.find(({ own }) => own.journals.has(session))
  if (holding === undefined) takes(world, draw)
  else loses(world, draw, holding)
}

function loses(world: SimWorld, draw: Draw, holding: DeskNode): void {
  world.history.tell(holding.name, 'is LOST')
  holding.link.become(cut)
  const page = world.devices.find(({ desk }) => desk === holding)
  for (let count = draw.integer(1, 3); count > 0; count -= 1) {
    if (page !== undefined) world.later(draw.integer(10, 1_500), () => givesCommand(world, page.node))
  }
  world.later(draw.integer(100, 2_000), () => breaksAtServer(world))
  world.later(draw.integer(2_000, 15_000), () => holding.link.become(calm))
}

function breaksAtServer(world: SimWorld): void {
  const { server, history, scheduler } = world
  const running = server.running
  const hold = foldHold(noHold, journalOf(server.disk))
  if (running === null || hold.holder === null) return
  const { epoch, holder } = hold
  scheduler.actAs(running.life)
  history.tell('console', `breaks epoch ${epoch} of ${holder.hub}`)
  world.asks(running.life, 'server', () =>
    running.services.handOver.handOver(administrator, {
      kind: 'break',
      session,
      hub: holder.hub,
      epoch,
      reason: 'Poste perdu',
    }),
  )
}

/** What was set aside is decided again or left undone, in part or whole. */
function settles(world: SimWorld, draw: Draw): void {
  const desk = draw.pick(world.desks)
  at(world, desk, async (handOver) => {
    const list = await handOver.handOver({ kind: 'acts', session })
    const waiting = list.kind === 'acts' ? list.acts.filter(({ outcome }) => outcome.kind === 'waiting') : []
    const acts = waiting.map(({ id }) => id).filter(() => draw.chance(70))
    if (acts.length === 0) return
    const request: HandOverRequest = draw.chance(70)
      ? { kind: 'redecide', session, acts }
      : { kind: 'set-down', session, acts, reason: 'Sans objet' }
    world.history.tell(desk.name, `asks to ${request.kind} ${acts.join(' ')}`)
    await handOver.handOver(request)
  })
}

function asks(world: SimWorld, desk: DeskNode, request: HandOverRequest): void {
  at(world, desk, async (handOver) => {
    world.history.tell(desk.name, `asks to ${request.kind}`)
    const answer = await handOver.handOver(request)
    world.history.tell(desk.name, `${request.kind}: ${answer.kind}`)
  })
}

function at(world: SimWorld, desk: DeskNode, act: (handOver: HandOver) => Promise<void>): void {
  const running = desk.running
  if (running === null) return
  world.scheduler.actAs(running.life)
  world.asks(running.life, desk.name, () => act(running.desk.handOver))
}
