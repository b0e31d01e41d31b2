import { useState } from 'react'
import { useServices } from '../../app/services.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { unsentWords } from './pin-words.ts'
import { useUnsent } from './use-unsent.ts'

export interface EraseDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Erases what this device holds, once it has said what goes with it. */
export function EraseDialog({ title, isOpen, onClose }: EraseDialogProps) {
  const { guard } = useServices()
  const lost = unsentWords(useUnsent(isOpen))
  const [isBusy, setBusy] = useState(false)
  const erase = async () => {
    setBusy(true)
    await guard?.erase('asked')
  }
  return (
    <ConfirmDialog
      title={title}
      isOpen={isOpen}
      tone="danger"
      confirmLabel="Effacer les données"
      isPending={isBusy}
      onConfirm={() => void erase()}
      onCancel={onClose}
    >
      {lost === null ? null : (
        <Notice tone="blocks" title={`Ici, ${lost}`}>
          Ce qui n’est pas envoyé sera perdu. Si vous le pouvez, retrouvez d’abord le réseau et attendez
          l’envoi.
        </Notice>
      )}
      <p>
        Les dossiers, les notes de lecture et l’association de cet appareil seront effacés. Rien n’est perdu
        de ce que le serveur a reçu. Pour continuer, demandez ensuite un nouveau code au secrétariat.
      </p>
    </ConfirmDialog>
  )
}
