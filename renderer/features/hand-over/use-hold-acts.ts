import { useState } from 'react'
import type { HandOverRequest, SessionHold } from '../../../shared/sync/hand-over.ts'
import { useServices } from '../../app/services.ts'
import type { HoldAct, Outcome } from './hold-words.ts'
import { outcomeWords } from './hold-words.ts'

/** An act about a hold that somebody is being asked to confirm. */
export interface AskedAct {
  readonly act: HoldAct
  readonly hold: SessionHold
  /** The session's number, for people. */
  readonly number: string
}

export interface HoldActs {
  readonly asked: AskedAct | null
  readonly outcome: Outcome | null
  readonly isBusy: boolean
  readonly ask: (asked: AskedAct) => void
  readonly cancel: () => void
  /** The reason is that of a break; the other acts have none. */
  readonly confirm: (reason: string) => void
  readonly dismiss: () => void
}

/** Takes a session in hand, gives it back or takes it from a lost desk, once confirmed. */
export function useHoldActs(onDone: () => void): HoldActs {
  const { handOver } = useServices()
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const confirm = async (reason: string) => {
    if (asked === null) return
    setBusy(true)
    const answer = await handOver.handOver(requestOf(asked, reason))
    setBusy(false)
    setAsked(null)
    setOutcome(outcomeWords(asked.act, answer))
    onDone()
  }
  return {
    asked,
    outcome,
    isBusy,
    ask: setAsked,
    cancel: () => setAsked(null),
    confirm: (reason) => void confirm(reason),
    dismiss: () => setOutcome(null),
  }
}

function requestOf({ act, hold: { session, epoch, holder } }: AskedAct, reason: string): HandOverRequest {
  return act === 'break'
    ? { kind: 'break', session, hub: holder?.hub ?? '', epoch, reason }
    : { kind: act, session }
}
