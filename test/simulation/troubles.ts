import type { Draw } from '../support/random-sitting/draw.ts'
import { handOverTroubles } from './hand-over-acts.ts'
import { journalOf } from './settled.ts'
import type { SimWorld } from './sim-world.ts'
import { copyOf } from './stores/hub-disk.ts'
import { badMood, calm, cut, type Link } from './world/link.ts'

/** Something that goes wrong, or somebody who changes who orders the session. */
export type Trouble = (world: SimWorld, draw: Draw) => void

/** Strikes somewhere. What is broken mends by itself after a while, or when the world heals. */
export const troubles: readonly Trouble[] = [
  serverCrash,
  deskCrash,
  deviceCrash,
  partition,
  partition,
  badLine,
  brokenSockets,
  clockJump,
  oldCopy,
  oldServer,
  ...handOverTroubles,
]

function serverCrash(world: SimWorld, draw: Draw): void {
  if (world.server.running === null) return
  world.history.tell('server', 'CRASHES')
  world.server.crash()
  world.later(downtime(draw), () => world.start([world.server], []))
}

function deskCrash(world: SimWorld, draw: Draw): void {
  const desk = draw.pick(world.desks)
  if (desk.running === null) return
  world.history.tell(desk.name, 'CRASHES')
  desk.crash()
  const pages = world.devices.filter((one) => one.desk === desk)
  for (const { node } of pages) node.crash()
  world.later(downtime(draw), () => world.start([desk], pages))
}

function deviceCrash(world: SimWorld, draw: Draw): void {
  const device = draw.pick(world.devices)
  world.history.tell(device.node.name, 'CRASHES')
  device.node.crash()
  world.later(downtime(draw), () => world.start([], [device]))
}

/** A tablet is put back to an older copy of itself: a restored backup, a profile copied too early. */
function oldCopy(world: SimWorld, draw: Draw): void {
  const { node } = draw.pick(world.devices)
  const copy = { ...node.disk }
  world.later(draw.integer(500, 20_000), () => {
    if (world.history.isServerRestored) return
    world.history.tell(node.name, 'is RESTORED from an older copy')
    node.crash()
    node.restore(copy)
    node.openWindow()
  })
}

/**
 * The server is put back to an older copy of itself: last night's backup. That takes longer than any call waits. Nobody
 * else is put back behind it: what both have lost is lost.
 */
function oldServer(world: SimWorld, draw: Draw): void {
  const { server, history } = world
  if (journalOf(server.disk).length === 0) return
  const copy = copyOf(server.disk)
  world.later(draw.integer(500, 20_000), () => {
    if (!history.isServerRestored) world.restoreServer(copy, draw.pick([16_000, 30_000]))
  })
}

function partition(world: SimWorld, draw: Draw): void {
  const links = draw.chance(30) ? world.links : [draw.pick(world.links)]
  for (const link of links) change(world, link, 'is CUT OFF', () => link.become(cut))
  world.later(draw.integer(200, 30_000), () => {
    for (const link of links)
      if (!link.isUp) change(world, link, 'has its line back', () => link.become(calm))
  })
}

function badLine(world: SimWorld, draw: Draw): void {
  const link = draw.pick(world.links)
  change(world, link, 'has a BAD LINE', () => link.become(badMood(draw)))
}

function brokenSockets(world: SimWorld, draw: Draw): void {
  const link = draw.pick(world.links)
  change(world, link, 'loses its sockets', () => link.breakSockets())
}

function change(world: SimWorld, { name }: Link, what: string, act: () => void): void {
  world.history.tell(name, what)
  act()
}

function clockJump(world: SimWorld, draw: Draw): void {
  const clocks = [world.server, ...world.desks, ...world.devices.map(({ node }) => node)]
  const node = draw.pick(clocks)
  const by = draw.pick([-86_400_000, -3_600_000, -5_000, 5_000, 3_600_000, 86_400_000])
  world.history.tell(node.name, `clock jumps by ${by / 1000} s`)
  node.clock.jump(by)
}

function downtime(draw: Draw): number {
  return draw.pick([0, 50, 2_000, 15_000])
}
