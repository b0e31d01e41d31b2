import { type ReactNode, useState } from 'react'
import { type Request, useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'

interface RecordDialogProps {
  readonly title: string
  /** What the fields make; null until everything is there. */
  readonly request: Request | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Records one thing of the follow-up; a refusal is said here and what was typed stays. */
export function RecordDialog({ title, request, onClose, children }: RecordDialogProps) {
  const { send } = useSitting()
  const [refusal, setRefusal] = useState<string | null>(null)
  const record = async () => {
    if (request === null) return
    const answer = await send(request)
    if (answer === null) onClose()
    else setRefusal(answer.message)
  }
  const buttons = (
    <>
      <Button onPress={onClose}>Renoncer</Button>
      <Button tone="primary" isDisabled={request === null} onPress={() => void record()}>
        Enregistrer
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onClose} footer={buttons}>
      {children}
      <div role="alert">{refusal === null ? null : <StatusMark status="blocks">{refusal}</StatusMark>}</div>
    </Dialog>
  )
}
