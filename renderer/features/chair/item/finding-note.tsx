import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { Button } from '../../../components/button.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

import { findingSubject, type ShownFinding } from './check-summary.ts'

interface FindingNoteProps {
  readonly item: VacancyItem
  readonly shown: ShownFinding
  readonly onDone: () => void
}

/** One finding in full: its weight, its sentence, what to do; and what the commission makes of it. */
export function FindingNote({ item, shown, onDone }: FindingNoteProps) {
  return (
    <div className="finding-note">
      <p>
        <strong>{shown.weight}.</strong> {shown.sentence}
      </p>
      <p className="finding-cure">{shown.cure}</p>
      {shown.accepted === null ? null : (
        <p>
          <strong>La commission passe outre{noBreakSpace}:</strong> {shown.accepted}
        </p>
      )}
      {shown.mayBeAccepted && item.adopted === null ? (
        <FindingAct item={item} shown={shown} onDone={onDone} />
      ) : null}
    </div>
  )
}

function FindingAct({ item, shown, onDone }: FindingNoteProps) {
  const { state, sitting, changeView } = useCalmDesk()
  const { finding, accepted } = shown
  const subject = findingSubject(item, finding)
  const goBack = () => {
    onDone()
    void sitting.send({ type: 'WithdrawAcceptance', item: item.id, ...finding })
  }
  const passOver = () => {
    onDone()
    changeView({ type: 'open-dialog', dialog: { kind: 'accept-finding', item: item.id, finding } })
  }
  if (state.phase !== 'open') return null
  return (
    <div className="finding-acts">
      {accepted === null ? null : (
        <Button
          size="small"
          tone="quiet"
          aria-label={`Rétablir le contrôle${noBreakSpace}: ${subject}`}
          onPress={goBack}
        >
          Rétablir le contrôle
        </Button>
      )}
      <Button
        size="small"
        tone="quiet"
        aria-label={`${accepted === null ? 'Passer outre' : 'Changer le motif'}${noBreakSpace}: ${subject}`}
        onPress={passOver}
      >
        {accepted === null ? 'Passer outre…' : 'Changer le motif…'}
      </Button>
    </div>
  )
}
