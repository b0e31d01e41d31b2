import { counted } from '../../../shared/domain/naming.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { documentChoices } from './document-kinds.ts'
import { DocumentRow } from './document-row.tsx'
import './documents-dialog.css'

export interface DocumentsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Everything that can be printed of this sitting, made on demand from what the hub has confirmed. */
export function DocumentsDialog({ isOpen, onClose }: DocumentsDialogProps) {
  const { confirmed, identity, pending } = useSitting()
  return (
    <Dialog title="Documents de la séance" isOpen={isOpen} onClose={onClose} width="wide">
      {pending.length === 0 ? null : (
        <Notice tone="watch" title={`${counted(pending.length, 'saisie', 'saisies')} à envoyer`}>
          Ce qui n’est pas encore confirmé ne figure pas dans les documents.
        </Notice>
      )}
      <ul className="documents">
        {documentChoices(confirmed, identity).map((choice) => (
          <DocumentRow key={choice.kind} choice={choice} />
        ))}
      </ul>
    </Dialog>
  )
}
