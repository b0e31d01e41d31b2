import { MemoryJournalStore } from '../../server/adapters/memory-journal-store.ts'
import { type SessionHub, sessionHub } from '../../server/host/session-hub.ts'
import { importEvents } from '../../shared/domain/session/import-events.ts'
import type { Entropy } from '../../shared/ports/entropy.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { Author, CommandAnswer } from '../../shared/sync/hub.ts'
import { FakeClock } from './fake-clock.ts'
import type { Said } from './sitting-acts.ts'
import { aPreparedSession, type SessionWishes } from './sitting-builders.ts'
import { testKeys } from './test-keys.ts'

/** The landlord's script: each command says itself who acts. */
export const script: Author = { kind: 'trusted', device: 'test' }

/** An authenticated device of the secretary or of a seat. */
export function deviceOf(by: string): Author {
  return { kind: 'authenticated', by, device: `device-${by}` }
}

/** Salts that differ, and are the same at every run. */
export function countingEntropy(): Entropy {
  let count = 0
  return {
    salt: () => {
      count += 1
      return count.toString(16).padStart(32, '0')
    },
  }
}

export interface HubBench {
  readonly hub: SessionHub
  readonly store: JournalStore
  readonly clock: FakeClock
}

/** A hub over a store (in memory unless given), at noon of the sitting's day. */
export function aHub(store: JournalStore = new MemoryJournalStore()): HubBench {
  const clock = new FakeClock('2026-11-26T12:00:00Z')
  return { hub: sessionHub(store, clock, countingEntropy(), testKeys.signer), store, clock }
}

/** The same, holding the usual session `S1`. */
export async function aHubWithSession(wishes: SessionWishes = {}): Promise<HubBench> {
  const bench = aHub()
  await bench.hub.create('S1', importEvents(aPreparedSession(wishes)), script)
  return bench
}

/** What the hub answered to the script, which speaks to the hub that orders the session. */
export function answersOf(answer: Awaited<ReturnType<SessionHub['submit']>>): readonly CommandAnswer[] {
  if (answer === null || 'kind' in answer) throw new Error('the hub orders the session')
  return answer
}

/** A command as it travels. */
export function commandOf(id: string, { wish, by, at }: Said): Readonly<Record<string, unknown>> {
  return { id, at, by, ...wish }
}
