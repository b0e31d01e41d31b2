import { useCallback, useEffect, useState } from 'react'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { HandOverAnswer, HandOverRequest } from '../../../shared/sync/hand-over.ts'
import type { SetAsideAct } from '../../../shared/sync/set-aside.ts'
import { withArticle } from '../../../shared/util/with-article.ts'
import { useServices } from '../../app/services.ts'
import { failureWords } from './hold-words.ts'

export interface LateActs {
  /** Null until the host has answered. */
  readonly acts: readonly SetAsideAct[] | null
  readonly isBusy: boolean
  /** Why the last request gave nothing; empty when it did. */
  readonly problem: string
  readonly redecide: (ids: readonly string[]) => void
  readonly setDown: (id: string, reason: string) => void
}

/** What was set aside of a session, and how somebody settles it. */
export function useLateActs(session: string, onSettled: () => void): LateActs {
  const { handOver } = useServices()
  const [acts, setActs] = useState<readonly SetAsideAct[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const ask = useCallback(
    async (request: HandOverRequest) => {
      setBusy(true)
      const answer = await handOver.handOver(request)
      setBusy(false)
      if (answer.kind === 'acts') setActs(answer.acts)
      setProblem(problemOf(answer))
    },
    [handOver],
  )
  useEffect(() => void ask({ kind: 'acts', session }), [ask, session])
  const settle = async (request: HandOverRequest) => {
    await ask(request)
    onSettled()
  }
  return {
    acts,
    isBusy,
    problem,
    redecide: (ids) => void settle({ kind: 'redecide', session, acts: [...ids] }),
    setDown: (id, reason) => void settle({ kind: 'set-down', session, acts: [id], reason }),
  }
}

/** Why an answer about what waits gave nothing, and what to do; empty when it did. */
export function problemOf(answer: HandOverAnswer | BackendFailure): string {
  if (answer.kind === 'acts' || answer.kind === 'done') return ''
  if (answer.kind === 'held-elsewhere') {
    return `La séance est tenue par ${withArticle(answer.holder)}, hors ligne : réessayez quand il sera de retour.`
  }
  return answer.kind === 'failure' ? failureWords(answer) : 'Regardez de nouveau la liste des séances.'
}
