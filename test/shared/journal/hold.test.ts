import { describe, expect, test } from 'vitest'
import { foldRecords } from '../../../shared/journal/fold.ts'
import { foldHold, type HoldEvent, isHoldEvent, noHold } from '../../../shared/journal/hold.ts'
import { emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'
import { headOf } from '../../../shared/journal/seal.ts'
import { sealHold } from '../../../shared/sync/seal-hold.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { countingEntropy } from '../../support/memory-hub.ts'
import { testKeys } from '../../support/test-keys.ts'

const held: HoldEvent = { type: 'SessionHeld', epoch: 1, hub: 'desk', name: 'poste 1' }
const released: HoldEvent = { type: 'SessionReleased', epoch: 2 }
const again: HoldEvent = { type: 'SessionHeld', epoch: 3, hub: 'other', name: 'poste 2' }
const broken: HoldEvent = { type: 'HoldBroken', epoch: 4, reason: 'Poste volé', by: 'secretary' }
const since = '2026-11-26T12:00:00.000Z'

function sealed(...events: readonly HoldEvent[]): readonly JournalRecord[] {
  const ports = { clock: new FakeClock(since), entropy: countingEntropy(), signer: testKeys.signer }
  const records: JournalRecord[] = []
  for (const event of events) {
    const last = records.at(-1)
    records.push(sealHold(ports, last === undefined ? emptyHead : headOf(last), event, 'device'))
  }
  return records
}

describe('who orders a session, folded from its journal', () => {
  test('H1: nobody took it in hand at first', () => {
    expect(foldHold(noHold, [])).toEqual({ epoch: 0, holder: null, takings: [] })
  })

  test.each<readonly [string, readonly HoldEvent[], object]>([
    ['taken', [held], { epoch: 1, holder: { hub: 'desk', name: 'poste 1', since } }],
    ['given back', [held, released], { epoch: 2, holder: null }],
    [
      'taken by another',
      [held, released, again],
      { epoch: 3, holder: { hub: 'other', name: 'poste 2', since } },
    ],
    ['taken back', [held, released, again, broken], { epoch: 4, holder: null }],
  ])('H2: %s', (_name, events, expected) => {
    expect(foldHold(noHold, sealed(...events))).toMatchObject(expected)
  })

  test('H2: every taking is remembered with its epoch', () => {
    expect(foldHold(noHold, sealed(held, released, again, broken)).takings).toEqual([
      { hub: 'desk', epoch: 1 },
      { hub: 'other', epoch: 3 },
    ])
  })

  test('H2: such a record is the last of its command, signed, and belongs to no command of a person', () => {
    const [record] = sealed(held)
    expect(record).toMatchObject({
      envelope: { id: '/hold-1', by: 'secretary' },
      signature: { key: testKeys.signer.key },
    })
  })

  test('the reason of a break is for the secretary’s desks alone, the holder’s name for everybody', () => {
    const [first, last] = sealed(held, { ...broken, epoch: 2 })
    expect(first?.envelope.scope).toEqual({ item: null, audience: 'everyone' })
    expect(last?.envelope.scope).toEqual({ item: null, audience: 'secretary' })
  })

  test('the sitting knows nothing of it', () => {
    const apply = () => {
      throw new Error('no domain folds this')
    }
    expect(foldRecords(apply, null, sealed(held, released))).toBeNull()
  })

  test.each([
    ['SessionHeld', 1, true],
    ['SessionHeld', 2, false],
    ['SessionOpened', 1, false],
    ['toString', 1, false],
  ])('%s of version %i is known here: %s', (type, v, isKnown) => {
    expect(isHoldEvent({ type, v })).toBe(isKnown)
  })
})
