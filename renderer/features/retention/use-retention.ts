import { useState } from 'react'
import type { RetentionRequest } from '../../../shared/sync/retention-messages.ts'
import { useServices } from '../../app/services.ts'
import { type OrderWords, outcomeOf, type RetentionOutcome } from './retention-words.ts'

export interface RetentionActs {
  readonly outcome: RetentionOutcome | null
  readonly isBusy: boolean
  readonly order: (request: RetentionRequest, words: OrderWords) => Promise<void>
  /** Has a certificate made, and hands it to the user. */
  readonly certificate: (request: RetentionRequest) => Promise<void>
  readonly dismiss: () => void
}

const certificateWords: OrderWords = { done: '', undone: 'L’attestation n’a pas pu être établie' }

/** Orders about what is kept; `onDone` hears after each that something may have changed. */
export function useRetention(onDone: () => void): RetentionActs {
  const { retention, documents } = useServices()
  const [outcome, setOutcome] = useState<RetentionOutcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = async (request: RetentionRequest, words: OrderWords) => {
    setBusy(true)
    const answer = await retention.retention(request)
    setBusy(false)
    setOutcome(outcomeOf(words, answer))
    return answer
  }
  return {
    outcome,
    isBusy,
    order: async (request, words) => {
      await ask(request, words)
      onDone()
    },
    certificate: async (request) => {
      const answer = await ask(request, certificateWords)
      if (answer.kind === 'certificate') await documents.save(answer)
    },
    dismiss: () => setOutcome(null),
  }
}
