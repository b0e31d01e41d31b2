import { type ReactNode, useMemo, useRef, useState } from 'react'
import {
  type ReportedRefusal,
  type Request,
  type Sitting,
  SittingContext,
} from '../../../renderer/app/sitting-context.ts'
import { TodayContext } from '../../../renderer/app/today.ts'
import { ReadMarksContext, type ReadMarksStore } from '../../../renderer/features/tablet/read-marks-store.ts'
import { decide } from '../../../shared/domain/decide.ts'
import type { Refusal } from '../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import { asHeldBy, commandBy, play } from '../played-sitting.ts'

/** Some days after the example sitting, an offer's delay running. */
const today = '2026-12-17'

/** Nothing was read before, and what is read is not kept. */
const noMarks: ReadMarksStore = { of: async () => [], noteOpened: async () => undefined }

export interface FakeSittingProps {
  readonly initial: SessionState
  readonly identity: Identity
  readonly line?: 'up' | 'down'
  readonly children: ReactNode
}

/** A sitting held in the page's memory: commands are decided at once by the real domain, without hub or store. */
export function FakeSitting({ initial, identity, line = 'up', children }: FakeSittingProps) {
  const [room, setRoom] = useState(initial)
  // What the next command is decided on, even when two are sent before the page is drawn again.
  const latest = useRef(initial)
  const [refusals, setRefusals] = useState<readonly ReportedRefusal[]>([])
  const count = useRef(0)
  const sitting = useMemo<Sitting>(() => {
    const by = identity.role === 'seat' ? identity.seat : 'secretary'
    const state = identity.role === 'seat' ? asHeldBy(room, identity.seat) : room
    const send = async (request: Request): Promise<Refusal | null> => {
      count.current += 1
      const command = commandBy(by, request)
      const outcome = decide(latest.current, command, { receivedAt: command.at })
      if (outcome.kind === 'accepted') {
        latest.current = play(latest.current, [command])
        setRoom(latest.current)
        return null
      }
      const reported = { ...outcome.refusal, commandId: `${command.id}-${count.current}`, type: command.type }
      setRefusals((now) => [...now, reported])
      return outcome.refusal
    }
    return {
      sessionId: state.session.id,
      identity,
      state,
      confirmed: state,
      head: emptyHead,
      pending: [],
      refusals,
      line,
      send,
      dismissRefusal: (id) => setRefusals((now) => now.filter(({ commandId }) => commandId !== id)),
    }
  }, [room, identity, line, refusals])
  return (
    <TodayContext value={today}>
      <SittingContext value={sitting}>
        <ReadMarksContext value={noMarks}>{children}</ReadMarksContext>
      </SittingContext>
    </TodayContext>
  )
}
