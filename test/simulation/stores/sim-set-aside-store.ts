import type { SetAsideKey, SetAsideStore, StoredAct } from '../../../server/replication/set-aside-store.ts'
import type { SetAsideOutcome, SetAsideSource } from '../../../shared/sync/set-aside.ts'
import type { Life } from '../world/life.ts'
import type { ActRow, HubDisk } from './hub-disk.ts'

const waiting: SetAsideOutcome = { kind: 'waiting', refusal: null }

/** Acts set aside, on a simulated disk. */
export class SimSetAsideStore implements SetAsideStore {
  readonly #disk: HubDisk
  readonly #life: Life

  constructor(disk: HubDisk, life: Life) {
    this.#disk = disk
    this.#life = life
  }

  add(acts: readonly SetAsideSource[]): Promise<void> {
    return this.#life.write(() => {
      for (const act of acts) {
        if (this.#row(act) === undefined)
          this.#disk.acts.push({ act: { ...act, outcome: waiting }, isSent: false })
      }
    })
  }

  of(session: string): Promise<readonly StoredAct[]> {
    return this.#life.read(() =>
      this.#disk.acts
        .map(({ act }) => act)
        .filter((act) => act.session === session)
        .sort((one, other) => one.epoch - other.epoch || one.position - other.position),
    )
  }

  waiting(): Promise<ReadonlyMap<string, number>> {
    return this.#life.read(() => {
      const open = this.#disk.acts.filter(({ act }) => act.outcome.kind === 'waiting')
      const bySession = Map.groupBy(open, ({ act }) => act.session)
      return new Map([...bySession].map(([session, rows]) => [session, rows.length]))
    })
  }

  settle(key: SetAsideKey, outcome: SetAsideOutcome): Promise<void> {
    return this.#life.write(() => {
      const row = this.#row(key)
      if (row !== undefined) row.act = { ...row.act, outcome }
    })
  }

  all(): Promise<readonly SetAsideSource[]> {
    return this.#life.read(() => this.#disk.acts.map(sourceOf))
  }

  forget(session: string): Promise<void> {
    return this.#life.write(() => {
      const left = this.#disk.acts.filter(({ act }) => act.session !== session)
      this.#disk.acts.splice(0, Number.POSITIVE_INFINITY, ...left)
    })
  }

  unsent(): Promise<readonly SetAsideSource[]> {
    return this.#life.read(() => this.#disk.acts.filter(({ isSent }) => !isSent).map(sourceOf))
  }

  sent(acts: readonly SetAsideKey[]): Promise<void> {
    return this.#life.write(() => {
      for (const act of acts) {
        const row = this.#row(act)
        if (row !== undefined) row.isSent = true
      }
    })
  }

  #row(key: SetAsideKey): ActRow | undefined {
    return this.#disk.acts.find(
      ({ act }) =>
        act.session === key.session &&
        act.hub === key.hub &&
        act.epoch === key.epoch &&
        act.position === key.position,
    )
  }
}

function sourceOf({ act: { outcome: _outcome, ...source } }: ActRow): SetAsideSource {
  return source
}
