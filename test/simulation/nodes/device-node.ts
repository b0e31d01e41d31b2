import type { Backend } from '../../../shared/ports/backend.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import { firstLeak } from '../invariants/leaks.ts'
import { type DeviceDisk, emptyDevice } from '../stores/device-disk.ts'
import { Life } from '../world/life.ts'
import { NodeClock } from '../world/node-clock.ts'
import type { NodeParts } from './node-parts.ts'
import { Page } from './page.ts'

/** How a window of that device reaches its hub; null while there is nothing to reach it by (its desktop is down). */
export type BackendOf = (life: Life) => Pick<Backend, 'pull' | 'push' | 'returnTail' | 'listen'> | null

interface Window {
  readonly life: Life
  readonly page: Page
}

/** A tablet, a browser or a desktop's page: one author's replica on one disk, shown in a window or two. */
export class DeviceNode {
  readonly name: string
  readonly identity: Identity
  readonly disk: DeviceDisk = emptyDevice()
  readonly clock: NodeClock
  readonly #parts: NodeParts
  readonly #backendOf: BackendOf
  readonly #windows: Window[] = []
  readonly #waiting: { readonly life: Life; readonly work: () => void }[] = []
  #exchanging: Life | null = null
  #given = 0

  constructor(name: string, identity: Identity, parts: NodeParts, backendOf: BackendOf) {
    this.name = name
    this.identity = identity
    this.#parts = parts
    this.#backendOf = backendOf
    this.clock = new NodeClock(parts.scheduler)
  }

  /** The windows that are open. */
  get pages(): readonly Page[] {
    return this.#windows.filter(({ life }) => !life.isOver).map(({ page }) => page)
  }

  get isRunning(): boolean {
    return this.pages.length > 0
  }

  openWindow(): void {
    const { scheduler, history } = this.#parts
    const life = new Life(this.name, scheduler)
    const backend = this.#backendOf(life)
    if (backend === null) return
    scheduler.actAs(life)
    const page = new Page({
      name: this.name,
      life,
      identity: this.identity,
      backend,
      disk: this.disk,
      clock: this.clock,
      history,
      newId: () => this.#newId(),
      exclusive: (owner, work) => this.#exclusive(owner, work),
      changed: () => this.#changed(),
    })
    this.#windows.push({ life, page })
    page.open()
  }

  /** Runs `use` as the code of one of its windows; nothing when none is open. */
  use(which: number, act: (page: Page) => void): void {
    const open = this.#windows.filter(({ life }) => !life.isOver)
    const window = open[which % Math.max(1, open.length)]
    if (window === undefined) return
    this.#parts.scheduler.actAs(window.life)
    act(window.page)
  }

  crash(): void {
    for (const { life } of this.#windows.splice(0)) life.end()
    this.#parts.seams.afterDeviceCrash(this.disk)
  }

  /** The device is put back to an older copy of its disk; what was given since is forgotten there. */
  restore(copy: DeviceDisk): void {
    Object.assign(this.disk, copy)
    for (const given of this.#parts.history.given.values()) {
      if (given.client === this.name) given.isForgotten = true
    }
  }

  #newId(): string {
    this.#given += 1
    return `${this.name}.${this.#given}`
  }

  #changed(): void {
    const leak = firstLeak(this.disk.position.rights, this.disk.records)
    if (leak !== undefined) {
      this.#parts.history.violate(
        `${this.name} holds the content of position ${leak.envelope.seq}, against its rights`,
      )
    }
    for (const { life, page } of this.#windows) if (!life.isOver) page.refresh()
  }

  #exclusive(life: Life, work: () => void): void {
    this.#waiting.push({ life, work })
    life.whenOver(() => {
      if (this.#exchanging === life) this.#exchanging = null
      this.#next()
    })
    this.#next()
  }

  #next(): void {
    if (this.#exchanging !== null) return
    let next = this.#waiting.shift()
    while (next?.life.isOver) next = this.#waiting.shift()
    if (next === undefined) return
    this.#exchanging = next.life
    this.#parts.scheduler.after(0, next.life, next.work)
  }
}
