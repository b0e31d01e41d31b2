import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** What will happen, in sentences. */
  readonly children: ReactNode
  /** The verb of the act, the same as on the button that asked. */
  readonly confirmLabel: string
  readonly tone?: 'primary' | 'danger'
  readonly isPending?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before what leaves the room: closing a vote, signing, replacing. The focus starts on "Annuler". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    isOpen,
    children,
    confirmLabel,
    tone = 'primary',
    isPending = false,
    onConfirm,
    onCancel,
  } = props
  const buttons = (
    <>
      <Button autoFocus onPress={onCancel}>
        Annuler
      </Button>
      <Button tone={tone} isPending={isPending} onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      role="alertdialog"
      width="narrow"
      footer={buttons}
    >
      {children}
    </Dialog>
  )
}
