import type { Host } from '../../../server/host/host.ts'
import { Desk } from '../../../server/replication/desk.ts'
import { deskOrders, type Orders, serverOrders } from '../../../shared/sync/hold-steps.ts'
import type { HubName } from '../history.ts'
import { keysOf } from '../sitting.ts'
import { emptyDisk, type HubDisk } from '../stores/hub-disk.ts'
import { simHost } from '../stores/sim-host.ts'
import { fetchOver, type HttpWires } from '../world/http.ts'
import { Life } from '../world/life.ts'
import type { Link } from '../world/link.ts'
import { NodeClock } from '../world/node-clock.ts'
import { type SocketWires, socketsOver } from '../world/sockets.ts'
import type { NodeParts } from './node-parts.ts'
import { simHub } from './sim-hub.ts'

export interface DeskRunning {
  readonly life: Life
  readonly desk: Desk
}

/** One desktop's main process: the product's own desk over two simulated disks, paired with the server. */
export class DeskNode {
  readonly name: Exclude<HubName, 'server'>
  readonly own: HubDisk = emptyDisk()
  readonly replica: HubDisk = emptyDisk()
  readonly clock: NodeClock
  readonly link: Link
  readonly #parts: NodeParts & { readonly wires: HttpWires & SocketWires }
  #running: DeskRunning | null = null

  constructor(
    name: Exclude<HubName, 'server'>,
    parts: NodeParts & { readonly wires: HttpWires & SocketWires },
    link: Link,
  ) {
    this.name = name
    this.link = link
    this.#parts = parts
    this.clock = new NodeClock(parts.scheduler)
  }

  get running(): DeskRunning | null {
    return this.#running
  }

  start(): void {
    const { scheduler, wires, history } = this.#parts
    const life = new Life(this.name, scheduler)
    scheduler.actAs(life)
    const own = this.#host(life, this.own, 'own', deskOrders(this.name))
    const replica = this.#host(life, this.replica, 'copies', serverOrders)
    const desk = new Desk(
      {
        identity: { role: 'secretary', device: this.name },
        fetch: fetchOver(wires, life, this.link),
        openSocket: socketsOver(wires, life, this.link),
        delays: { first: 500, longest: 8_000 },
        random: Math.random,
        times: { patience: 15_000, look: 10_000 },
        onFault: (error) => history.fault(this.name, error),
      },
      own,
      replica,
    )
    desk.attach({ address: 'http://server', token: this.name })
    this.#running = { life, desk }
  }

  crash(): void {
    this.#running?.life.end()
    this.#running = null
    this.#parts.seams.afterCrash(this.own)
  }

  #host(life: Life, disk: HubDisk, place: 'own' | 'copies', orders: Orders): Host {
    const { history, seams } = this.#parts
    const keys = keysOf[this.name]
    return simHost({
      disk,
      life,
      clock: this.clock,
      keys,
      seams,
      store: seams.journalStore(disk, life, history.witnessOf(`${this.name} ${place}`)),
      hub: ({ store, ledger }) =>
        simHub({ life, name: this.name, store, ledger, clock: this.clock, keys, orders, history, seams }),
      onFault: (error) => history.fault(this.name, error),
    })
  }
}
