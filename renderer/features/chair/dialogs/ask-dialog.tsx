import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { StatusMark } from '../../../components/status-mark.tsx'
import type { Ask } from './use-ask.ts'

interface AskDialogProps {
  readonly title: string
  /** The verb of the act. */
  readonly confirmLabel: string
  readonly tone?: 'primary' | 'danger'
  readonly ask: Ask
  readonly isReady: boolean
  readonly onConfirm: () => void
  readonly children: ReactNode
}

/** A dialog that asks the hub for one thing: its fields, why it was refused, and two buttons. */
export function AskDialog(props: AskDialogProps) {
  const { title, confirmLabel, tone = 'primary', ask, isReady, onConfirm, children } = props
  const buttons = (
    <>
      <Button onPress={ask.close}>Renoncer</Button>
      <Button tone={tone} isDisabled={!isReady} isPending={ask.isPending} onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={ask.close} footer={buttons}>
      {children}
      <div role="alert">
        {ask.refusal === null ? null : <StatusMark status="blocks">{ask.refusal}</StatusMark>}
      </div>
    </Dialog>
  )
}
