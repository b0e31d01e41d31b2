import type { CandidateId } from '../../../../shared/domain/session/types.ts'
import { candidateItem } from '../../../../shared/domain/vacancy/selectors.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { candidateSheet } from '../../dossier/candidate-sheet.ts'
import { comparedCandidates } from '../../dossier/compared-candidate.ts'
import { applicantsName } from '../../dossier/names.ts'
import { candidateReference, itemNumber } from '../../dossier/numbering.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { SheetSections } from '../item/sheet-sections.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

interface CandidateDialogProps {
  readonly candidate: CandidateId
}

export function WithdrawDialog({ candidate }: CandidateDialogProps) {
  const { state } = useCalmDesk()
  const found = candidateItem(state, candidate)
  if (found === undefined) return null
  return (
    <ReasonDialog
      title="Retirer de l’ordre du jour"
      confirmLabel="Retirer cette candidature"
      request={(reason) => ({ type: 'WithdrawCandidate', candidate, reason })}
    >
      <p>
        La demande de {applicantsName(found.candidate.file)} ne sera pas examinée à cette séance. Ce n’est pas
        une décision. La proposition en cours sur ce logement est effacée.
      </p>
    </ReasonDialog>
  )
}

export function ReinstateDialog({ candidate }: CandidateDialogProps) {
  const { state } = useCalmDesk()
  const found = candidateItem(state, candidate)
  if (found === undefined) return null
  return (
    <ReasonDialog
      title="Réinscrire à l’ordre du jour"
      confirmLabel="Réinscrire cette candidature"
      request={(reason) => ({ type: 'ReinstateCandidate', candidate, reason })}
    >
      <p>
        La demande de {applicantsName(found.candidate.file)} est de nouveau examinée et attend une décision.
      </p>
    </ReasonDialog>
  )
}

/** The whole file of a candidate, as on its paper sheet. */
export function SheetDialog({ candidate }: CandidateDialogProps) {
  const { state, changeView } = useCalmDesk()
  const item = candidateItem(state, candidate)?.item
  if (item === undefined) return null
  const one = comparedCandidates(state, item).find(({ candidate: { file } }) => file.id === candidate)
  if (one === undefined) return null
  const close = () => changeView({ type: 'close-dialog' })
  const { file } = one.candidate
  return (
    <Dialog
      title={`${candidateReference(itemNumber(state, item), file)}, ${applicantsName(file)}`}
      isOpen
      onClose={close}
      width="wide"
      footer={<Button onPress={close}>Refermer le dossier</Button>}
    >
      <SheetSections sections={candidateSheet(one, 'labels')} />
    </Dialog>
  )
}
