import { type ReactNode, useState } from 'react'
import type { Request } from '../../../app/sitting-context.ts'
import { FreeTextField } from '../../free-text/free-text-field.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

interface ReasonDialogProps {
  readonly title: string
  readonly confirmLabel: string
  readonly tone?: 'primary' | 'danger'
  /** What will happen, in sentences. */
  readonly children: ReactNode
  readonly request: (reason: string) => Request
}

/** Asks for the reason that the journal and the minutes keep. */
export function ReasonDialog({
  title,
  confirmLabel,
  tone = 'primary',
  children,
  request,
}: ReasonDialogProps) {
  const ask = useAsk()
  const [reason, setReason] = useState('')
  return (
    <AskDialog
      title={title}
      confirmLabel={confirmLabel}
      tone={tone}
      ask={ask}
      isReady={reason.trim() !== ''}
      onConfirm={() => ask.ask(request(reason.trim()))}
    >
      {children}
      <FreeTextField
        label="Motif"
        hint="Il est conservé au registre et figure au procès-verbal."
        value={reason}
        onChange={setReason}
        lines={3}
        maxLength={2000}
        isRequired
        autoFocus
      />
    </AskDialog>
  )
}
