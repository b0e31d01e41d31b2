import { useState } from 'react'
import type { RetentionRequest } from '../../../shared/sync/retention-messages.ts'
import { useServices } from '../../app/services.ts'
import { outcomeOf, type RetentionOutcome } from './retention-words.ts'

export interface RetentionActs {
  readonly outcome: RetentionOutcome | null
  readonly isBusy: boolean
  /** Gives an order; `done` is what is said when it was carried out. */
  readonly order: (request: RetentionRequest, done: string) => Promise<void>
  /** Has a certificate made, and hands it to the user. */
  readonly certificate: (request: RetentionRequest) => Promise<void>
  readonly dismiss: () => void
}

/** Orders about what is kept; `onDone` hears after each that something may have changed. */
export function useRetention(onDone: () => void): RetentionActs {
  const { retention, documents } = useServices()
  const [outcome, setOutcome] = useState<RetentionOutcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = async (request: RetentionRequest, done: string) => {
    setBusy(true)
    const answer = await retention.retention(request)
    setBusy(false)
    setOutcome(outcomeOf(done, answer))
    return answer
  }
  return {
    outcome,
    isBusy,
    order: async (request, done) => {
      await ask(request, done)
      onDone()
    },
    certificate: async (request) => {
      const answer = await ask(request, '')
      if (answer.kind === 'certificate') await documents.save(answer)
    },
    dismiss: () => setOutcome(null),
  }
}
