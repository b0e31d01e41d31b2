import { useState } from 'react'
import { counted } from '../../../shared/domain/naming.ts'
import type { Defect } from '../../../shared/sync/messages.ts'
import { copyText } from '../../adapters/copy-text.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DefectList } from './defect-list.tsx'
import { defectsAsText } from './defect-text.ts'

export interface DefectDialogProps {
  readonly title: string
  readonly defects: readonly Defect[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every defect of a file at once, each with its place and its cure, and a way to hand them to whoever made the file. */
export function DefectDialog({ title, defects, isOpen, onClose }: DefectDialogProps) {
  const footer = (
    <>
      <CopyButton text={defectsAsText(defects)} />
      <Button tone="primary" onPress={onClose}>
        Fermer la liste
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} width="wide" footer={footer}>
      <p>
        Rien n’a été enregistré. {counted(defects.length, 'défaut est à corriger', 'défauts sont à corriger')}{' '}
        dans le fichier, puis importez-le de nouveau.
      </p>
      <DefectList caption="Défauts du fichier" defects={defects} />
    </Dialog>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const [label, setLabel] = useState('Copier la liste')
  const copy = async () => setLabel((await copyText(document, text)) ? 'Liste copiée' : 'La copie a échoué')
  return (
    <Button icon="copy" onPress={() => void copy()}>
      {label}
    </Button>
  )
}
