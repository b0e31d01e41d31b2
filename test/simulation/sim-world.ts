import { HttpBackend } from '../../renderer/adapters/http-backend.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { History } from './history.ts'
import { importedFor } from './imported-device.ts'
import { lostBy } from './lost-end.ts'
import { DeskNode } from './nodes/desk-node.ts'
import { DeviceNode } from './nodes/device-node.ts'
import type { NodeParts } from './nodes/node-parts.ts'
import { ServerNode } from './nodes/server-node.ts'
import type { Seams } from './seams.ts'
import { importedBy, session } from './sitting.ts'
import type { HubDisk } from './stores/hub-disk.ts'
import { fetchOver } from './world/http.ts'
import type { Life } from './world/life.ts'
import { calm, Link } from './world/link.ts'
import type { Scheduler } from './world/scheduler.ts'
import { socketsOver } from './world/sockets.ts'
import type { WorldPlan } from './world-plan.ts'

/** Milliseconds: nothing travels longer. */
const longestDelay = 4_000

/** A device and the line that it speaks by; a desktop's page speaks to its own machine and has none. */
export interface Placed {
  readonly node: DeviceNode
  readonly link: Link | null
  /** The desktop whose page it is. */
  readonly desk: DeskNode | null
}

/** Everything of one schedule: the server, the desktops, the devices and the lines between them. */
export class SimWorld {
  readonly plan: WorldPlan
  readonly scheduler: Scheduler
  readonly history: History
  readonly server: ServerNode
  readonly desks: readonly DeskNode[]
  readonly devices: readonly Placed[]
  readonly #parts: NodeParts
  #healedAt: number | null = null
  #isRestoring = false
  /** What people asked of who orders the session, and still wait for. */
  readonly #asking = new Set<{ readonly life: Life }>()

  constructor(scheduler: Scheduler, plan: WorldPlan, seams: Seams) {
    this.plan = plan
    this.scheduler = scheduler
    this.history = new History(scheduler)
    this.#parts = { scheduler, history: this.history, seams }
    this.server = new ServerNode(this.#parts, credentialsOf(plan))
    this.desks = plan.desks.map((name) => this.#desk(name))
    this.devices = [
      ...plan.tablets.map((seat) => this.#browser(`tablet-${seat}`, seatIdentity(seat))),
      ...(plan.consoleWindows > 0 ? [this.#browser('console', secretary('console'))] : []),
      ...this.desks.map((desk) => this.#desktopPage(desk)),
    ]
  }

  /** The session is imported where the plan says, and everything starts. */
  begin(): void {
    const { origin } = this.plan
    const disk = origin === 'server' ? this.server.disk : this.desks[0]?.own
    disk?.journals.set(session, importedBy[origin])
    if (this.plan.isKnown) this.#makeKnown()
    this.start([this.server, ...this.desks], this.devices)
    const console = this.devices.find(({ node }) => node.name === 'console')
    if (console !== undefined && this.plan.consoleWindows > 1) {
      this.scheduler.after(2, null, () => console.node.openWindow())
    }
  }

  /** Starts those that do not run, the windows last; each in a step of its own, so that its timers are its own. */
  start(hubs: readonly (ServerNode | DeskNode)[], devices: readonly Placed[]): void {
    for (const hub of hubs) {
      this.scheduler.after(0, null, () => {
        const mayStart = hub !== this.server || !this.#isRestoring
        if (hub.running === null && mayStart) hub.start()
      })
    }
    for (const { node } of devices) {
      this.scheduler.after(1, null, () => {
        if (!node.isRunning) node.openWindow()
      })
    }
  }

  /** Does it later, unless the world has healed by then: nothing more goes wrong there. */
  later(milliseconds: number, act: () => void): void {
    this.scheduler.after(milliseconds, null, () => {
      if (this.#healedAt === null) act()
    })
  }

  /** The server is put back to an older copy of its disk, which takes that many milliseconds, whatever else happens. */
  restoreServer(copy: HubDisk, milliseconds: number): void {
    this.history.tell('server', 'is RESTORED from an older copy')
    this.history.lost(lostBy(this, copy))
    this.server.restore(copy)
    this.#isRestoring = true
    this.scheduler.after(milliseconds, null, () => {
      this.#isRestoring = false
      this.start([this.server], [])
    })
  }

  /** Milliseconds since the network is whole; none before. */
  get healedFor(): number {
    return this.#healedAt === null ? 0 : this.scheduler.now - this.#healedAt
  }

  /** Somebody at that machine waits for `work`. */
  asks(life: Life, who: string, work: () => Promise<unknown>): void {
    const question = { life }
    this.#asking.add(question)
    work()
      .catch((error: unknown) => this.history.fault(who, error))
      .finally(() => this.#asking.delete(question))
  }

  /** Nobody waits for anything, and what was on its way when the network healed has arrived. */
  get isQuiet(): boolean {
    const isAsked = [...this.#asking].some(({ life }) => !life.isOver)
    return !isAsked && this.server.running !== null && this.healedFor > longestDelay
  }

  /** The network is whole again and whatever had stopped starts. */
  heal(): void {
    this.#healedAt = this.scheduler.now
    this.history.tell('world', 'HEALS')
    for (const link of this.links) link.become(calm)
    this.start([this.server, ...this.desks], this.devices)
  }

  /** The line of every machine to the server. */
  get links(): readonly Link[] {
    return [...this.desks.map(({ link }) => link), ...this.devices.flatMap(({ link }) => link ?? [])]
  }

  /** Every device and desk was there when the session was imported at the server. */
  #makeKnown(): void {
    for (const desk of this.desks) desk.replica.journals.set(session, importedBy.server)
    for (const { node } of this.devices) Object.assign(node.disk, importedFor(node.identity))
  }

  #wires() {
    return { scheduler: this.scheduler, server: () => this.server.listening() }
  }

  #desk(name: 'desk-a' | 'desk-b'): DeskNode {
    const link = new Link(name, this.scheduler.draw)
    return new DeskNode(name, { ...this.#parts, wires: this.#wires() }, link)
  }

  #browser(name: string, identity: Identity): Placed {
    const link = new Link(name, this.scheduler.draw)
    const backendOf = (life: Life) =>
      new HttpBackend({
        origin: 'http://server',
        credentials: { read: async () => ({ token: name, identity }), save: async () => undefined },
        fetch: fetchOver(this.#wires(), life, link),
        openSocket: socketsOver(this.#wires(), life, link),
        openTab: () => undefined,
        random: Math.random,
      })
    return { node: new DeviceNode(name, identity, this.#parts, backendOf), link, desk: null }
  }

  /** As the desktop's main process answers its page: no line between them, and the same end when the machine stops. */
  #desktopPage(desk: DeskNode): Placed {
    const name = `${desk.name}-page`
    const backendOf = (): Pick<Backend, 'pull' | 'push' | 'returnTail' | 'listen'> | null => {
      const main = desk.running?.desk
      if (main === undefined) return null
      return {
        pull: (request) => main.backend.pull(request),
        push: (request) => main.backend.push(request),
        returnTail: (request) => main.backend.returnTail(request),
        listen: ({ news, line }) =>
          main.listen({
            news,
            line: (of, state) => line(state, of),
            link: () => undefined,
            dismissed: () => undefined,
          }),
      }
    }
    return { node: new DeviceNode(name, secretary(desk.name), this.#parts, backendOf), link: null, desk }
  }
}

/** The bearer of each token, as the server's database knows them: a token is its device's name. */
function credentialsOf({ tablets, desks }: WorldPlan): ReadonlyMap<string, Identity> {
  return new Map<string, Identity>([
    ...tablets.map((seat) => [`tablet-${seat}`, seatIdentity(seat)] as const),
    ['console', secretary('console')],
    ...desks.map((name) => [name, secretary(name)] as const),
  ])
}

function seatIdentity(seat: string): Identity {
  return { role: 'seat', device: `tablet-${seat}`, session, seat }
}

function secretary(device: string): Identity {
  return { role: 'secretary', device }
}
