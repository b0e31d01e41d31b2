import type { SetAsideStore } from '../../server/replication/set-aside-store.ts'
import type { sittingDomain } from '../../shared/domain/sitting-domain.ts'
import { noSeams, type Seams } from './seams.ts'
import { items, session } from './sitting.ts'

/** A bug that somebody could write, and what the simulation must say of it. */
export interface PlantedFault {
  readonly bug: string
  readonly seams: Seams
  readonly found: RegExp
}

/** Bugs planted on purpose: a simulation that finds none of them proves nothing. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    bug: 'a hub that answers before its disk has the events',
    seams: { ...noSeams, afterCrash: (disk) => forgetLast(disk.journals) },
    found: /acknowledged|in the journal|another record|chain|agrees/,
  },
  {
    bug: 'a desk that goes on deciding what was taken from it, and a server that decides what is held',
    seams: { ...noSeams, orders: () => () => true },
    found: /another record|ordered|acknowledged|agrees/,
  },
  {
    bug: 'a hub that applies a command again when it comes a second time',
    seams: { ...noSeams, domain: readsAnew },
    found: /ended nowhere|agrees|stands twice/,
  },
  {
    bug: 'a fenced desk that throws away what it decided too late',
    seams: { ...noSeams, setAsideStore: forgetful },
    found: /acknowledged by desk-[ab] and is lost/,
  },
  {
    bug: 'a page that keeps what it was given in memory alone',
    seams: {
      ...noSeams,
      afterDeviceCrash: (disk) => {
        disk.pending = []
      },
    },
    found: /ended nowhere/,
  },
  {
    bug: 'a hub that gives every content to everybody who may read the session',
    seams: { ...noSeams, domain: (domain) => ({ ...domain, readableItems: () => items }) },
    found: /does not hold what its rights give it/,
  },
  {
    bug: 'a hub whose state is not what its journal says',
    seams: { ...noSeams, domain: foldsDifferently },
    found: /not the fold of its journal|another state/,
  },
]

function forgetLast(journals: Map<string, readonly unknown[]>): void {
  const held = journals.get(session)
  if (held !== undefined && held.length > 8) journals.set(session, held.slice(0, -1))
}

/** A command's id no longer tells that it is the same: each reading gives it another. */
function readsAnew(domain: typeof sittingDomain): typeof sittingDomain {
  let readings = 0
  return {
    ...domain,
    read: (input) => {
      const read = domain.read(input)
      if ('refusal' in read) return read
      readings += 1
      return { command: { ...read.command, id: `${read.command.id}~${readings}` } }
    },
  }
}

function foldsDifferently(domain: typeof sittingDomain): typeof sittingDomain {
  let folds = 0
  return {
    ...domain,
    apply: (state, event) => {
      folds += 1
      const next = domain.apply(state, event)
      return folds === 10 ? { ...next, secretary: `${folds}` } : next
    },
  } as typeof sittingDomain
}

function forgetful(store: SetAsideStore): SetAsideStore {
  return {
    add: async () => undefined,
    of: (of) => store.of(of),
    waiting: () => store.waiting(),
    settle: (key, outcome) => store.settle(key, outcome),
    all: async () => [],
    forget: (of) => store.forget(of),
    unsent: () => store.unsent(),
    sent: (acts) => store.sent(acts),
  }
}
