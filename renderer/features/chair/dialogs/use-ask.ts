import { useState } from 'react'
import type { Request } from '../../../app/sitting-context.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

export interface Ask {
  /** Sends what the dialog asks for; closes the dialog unless it is refused. */
  readonly ask: (request: Request, options?: { readonly seatCode?: string }) => void
  /** Why it was refused, for the dialog to say; null before. */
  readonly refusal: string | null
  readonly isPending: boolean
  readonly close: () => void
}

/** How a dialog asks: a refusal on the spot is said where the hand is, and what was typed stays. */
export function useAsk(): Ask {
  const { sitting, changeView } = useCalmDesk()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const close = () => changeView({ type: 'close-dialog' })
  const ask: Ask['ask'] = async (request, options) => {
    setPending(true)
    const answer = await sitting.send(request, options)
    setPending(false)
    setRefusal(answer?.message ?? null)
    if (answer === null) close()
  }
  return { ask, refusal, isPending, close }
}
