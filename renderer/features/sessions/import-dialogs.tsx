import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { DefectDialog } from './defect-dialog.tsx'
import type { Importing } from './use-import.ts'

/** What an import asks or tells over the list. */
export function ImportDialogs({ importing: { step, replace, dismiss } }: { readonly importing: Importing }) {
  return (
    <>
      <ConfirmDialog
        title="Remplacer la séance ?"
        isOpen={step.kind === 'already-there'}
        confirmLabel="Remplacer la séance"
        tone="danger"
        onConfirm={replace}
        onCancel={dismiss}
      >
        <p>
          Cette séance est déjà enregistrée. Son contenu sera remplacé par celui du fichier. C’est possible
          tant que rien n’y a été fait.
        </p>
      </ConfirmDialog>
      <DefectDialog
        title={step.kind === 'refused' ? `${step.name} n’a pas été importé` : ''}
        defects={step.kind === 'refused' ? step.defects : []}
        isOpen={step.kind === 'refused'}
        onClose={dismiss}
      />
    </>
  )
}
