import { useState } from 'react'
import { useServices } from '../../app/services.ts'
import type { DocumentChoice } from './document-kinds.ts'
import { type DocumentStep, stepAfter } from './document-step.ts'

/** Has one kind of document made by the hub, again as often as asked: the sitting moves on. */
export function useDocument(session: string, { kind, isDraft }: DocumentChoice) {
  const { backend } = useServices()
  const [step, setStep] = useState<DocumentStep>({ kind: 'idle' })
  const make = async () => {
    setStep({ kind: 'making' })
    setStep(stepAfter(await backend.documents({ session, kind, draft: isDraft })))
  }
  return { step, make: () => void make() }
}
