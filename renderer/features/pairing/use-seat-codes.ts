import { useState } from 'react'
import type { Backend } from '../../../shared/ports/backend.ts'
import { useServices } from '../../app/services.ts'

/** A seat's code as this screen knows it; codes are told once and never kept. */
export type SeatCodeStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'issued'; readonly code: string; readonly expiresAt: string }
  | { readonly kind: 'failed' }

export function useSeatCodes(session: string) {
  const { backend } = useServices()
  const [codes, setCodes] = useState<Readonly<Record<string, SeatCodeStep>>>({})
  const put = (seat: string, step: SeatCodeStep) => setCodes((now) => ({ ...now, [seat]: step }))
  const issue = async (seat: string) => {
    put(seat, { kind: 'asking' })
    put(seat, stepAfter(await backend.issueSeatCode(session, seat)))
  }
  return { codes, issue: (seat: string) => void issue(seat) }
}

function stepAfter(answer: Awaited<ReturnType<Backend['issueSeatCode']>>): SeatCodeStep {
  if (answer.kind === 'failure') return { kind: 'failed' }
  return { kind: 'issued', code: answer.code, expiresAt: answer.expiresAt }
}
