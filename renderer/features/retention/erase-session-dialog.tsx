import { useState } from 'react'
import { type ErasureReason, erasureReasons } from '../../../shared/journal/erasure.ts'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Select } from '../../components/select.tsx'
import { OrderedByField } from './ordered-by-field.tsx'
import { reasonLabels } from './retention-words.ts'
import type { RetentionActs } from './use-retention.ts'
import './retention.css'

interface EraseSessionDialogProps {
  readonly session: SessionSummary
  readonly acts: RetentionActs
  readonly onClose: () => void
}

const reasons = erasureReasons.map((value) => ({ value, label: reasonLabels[value] }))

/** Asks why and by whose order a sitting's data go, and says what will be left. */
export function EraseSessionDialog({ session, acts, onClose }: EraseSessionDialogProps) {
  const [reason, setReason] = useState<ErasureReason>('retention')
  const [orderedBy, setOrderedBy] = useState('')
  const erase = async () => {
    const order = { kind: 'erase', session: session.id, reason, orderedBy: orderedBy.trim() } as const
    await acts.order(order, {
      done: `Les données de la séance ${session.number} sont effacées`,
      undone: 'Rien n’a été effacé',
    })
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>Annuler</Button>
      <Button
        tone="danger"
        isPending={acts.isBusy}
        isDisabled={orderedBy.trim() === ''}
        onPress={() => void erase()}
      >
        Effacer définitivement
      </Button>
    </>
  )
  return (
    <Dialog
      title={`Effacer les données de la séance ${session.number}`}
      isOpen
      onClose={onClose}
      role="alertdialog"
      footer={footer}
    >
      <div className="retention-form">
        <Notice tone="blocks" title="L’effacement ne se défait pas">
          Enregistrez d’abord le procès-verbal, les lettres et l’archive : ils ne pourront plus être établis.
        </Notice>
        <p>
          Les dossiers, les votes et les décisions seront effacés ici et sur chaque appareil. Restent la suite
          des empreintes, qui prouve le registre, et une attestation datée. Les compteurs de l’année ne
          tiendront plus compte de cette séance.
        </p>
        <Select label="Motif" options={reasons} value={reason} onChange={setReason} />
        <OrderedByField value={orderedBy} onChange={setOrderedBy} />
      </div>
    </Dialog>
  )
}
