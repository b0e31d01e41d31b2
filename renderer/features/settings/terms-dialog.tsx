import { useState } from 'react'
import type { Term } from '../../../shared/domain/free-text/term.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { noBreakSpace } from '../dossier/format.ts'
import { useTermsDesk } from '../free-text/terms-context.ts'
import { TermForm } from './term-form.tsx'
import { withoutTerm, withTerm } from './term-list.ts'
import { TermTable } from './term-table.tsx'
import './terms.css'

interface TermsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Which term is being written: one of the list, a new one (`place` null), or none. */
type Editing = { readonly place: number | null; readonly term: Term } | null

const blank: Term = { term: '', category: 'insult', why: '', better: '' }

/** The words that free text is read for on this device: looked up, added, changed, taken out, restored. */
export function TermsDialog({ isOpen, onClose }: TermsDialogProps) {
  const desk = useTermsDesk()
  const [editing, setEditing] = useState<Editing>(null)
  const save = async (term: Term) => {
    await desk.keep(withTerm(desk.terms, editing?.place ?? null, term))
    setEditing(null)
  }
  if (editing !== null) {
    return (
      <Dialog title="Mots à éviter" isOpen={isOpen} onClose={onClose} width="wide">
        <TermForm initial={editing.term} onSave={save} onCancel={() => setEditing(null)} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Mots à éviter"
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button isDisabled={!desk.isEdited} onPress={() => void desk.restore()}>
            Rétablir la liste livrée
          </Button>
          <Button tone="primary" onPress={() => setEditing({ place: null, term: blank })}>
            Ajouter un mot
          </Button>
        </>
      }
    >
      <p>
        Sous chaque champ libre, l’application signale ces mots et en propose d’autres. Elle n’empêche rien.
        La liste reste sur ce poste{noBreakSpace}: elle n’est envoyée nulle part.
      </p>
      <TermTable
        terms={desk.terms}
        onEdit={setEditing}
        onRemove={(place) => void desk.keep(withoutTerm(desk.terms, place))}
      />
    </Dialog>
  )
}
