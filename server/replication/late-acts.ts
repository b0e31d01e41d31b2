import { isHoldEvent } from '../../shared/journal/hold.ts'
import { commandIdOf, type JournalRecord } from '../../shared/journal/record.ts'
import type { AcceptedCommand } from '../../shared/ports/command-ledger.ts'
import type { SetAsideSource } from '../../shared/sync/set-aside.ts'

/** How many records, from the first on, two journals of one session have in common. */
export function commonLength(one: readonly JournalRecord[], other: readonly JournalRecord[]): number {
  const apart = one.findIndex(({ envelope }, index) => other[index]?.envelope.hash !== envelope.hash)
  return apart === -1 ? one.length : apart
}

/** What every act of one lost hold has in common. */
export type LostHold = Pick<SetAsideSource, 'session' | 'hub' | 'name' | 'epoch'>

/** The acts behind the records that no journal keeps: one for each command, in the order of the decisions. */
export function lateActs(
  lost: LostHold,
  records: readonly JournalRecord[],
  commands: ReadonlyMap<string, AcceptedCommand>,
): readonly SetAsideSource[] {
  const byCommand = Map.groupBy(
    records.filter(({ envelope }) => !isHoldEvent(envelope)),
    ({ envelope }) => commandIdOf(envelope.id),
  )
  return [...byCommand].flatMap(([id, own]) => {
    const [first] = own
    if (first === undefined) return []
    const { seq, at, by, device } = first.envelope
    return [
      {
        ...lost,
        id,
        position: seq,
        at,
        by,
        device,
        command: commands.get(id)?.command ?? null,
        records: own,
      },
    ]
  })
}
