import { useState } from 'react'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import type { PairedDevice } from '../../../shared/sync/retention-messages.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { deviceName } from './device-words.ts'
import { OrderedByField } from './ordered-by-field.tsx'
import type { RetentionActs } from './use-retention.ts'
import './retention.css'

interface RevokeFormProps {
  readonly device: PairedDevice
  readonly sessions: readonly SessionSummary[]
  readonly acts: RetentionActs
  readonly onClose: () => void
}

/** Asks by whose order a device loses its access, and says what it has not sent may be lost. */
export function RevokeForm({ device, sessions, acts, onClose }: RevokeFormProps) {
  const [orderedBy, setOrderedBy] = useState('')
  const revoke = async () => {
    const order = { kind: 'revoke', device: device.device, orderedBy: orderedBy.trim() } as const
    await acts.order(order, { done: 'L’accès est retiré', undone: 'L’accès n’a pas été retiré' })
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>Annuler</Button>
      <Button
        tone="danger"
        isPending={acts.isBusy}
        isDisabled={orderedBy.trim() === ''}
        onPress={() => void revoke()}
      >
        Retirer l’accès et effacer
      </Button>
    </>
  )
  return (
    <Dialog
      title="Retirer l’accès d’un appareil"
      isOpen
      onClose={onClose}
      role="alertdialog"
      width="narrow"
      footer={footer}
    >
      <div className="retention-form">
        <p>
          {deviceName(device, sessions)} : cet appareil ne pourra plus rien lire ni envoyer, et effacera ce
          qu’il garde à son prochain contact.
        </p>
        <Notice tone="watch" title="Ce qu’il n’a pas encore envoyé sera perdu">
          Le récépissé dira combien de saisies. S’il est à portée, laissez-le d’abord se mettre à jour.
        </Notice>
        <OrderedByField value={orderedBy} onChange={setOrderedBy} />
      </div>
    </Dialog>
  )
}
