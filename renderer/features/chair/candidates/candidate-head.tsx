import { Button } from 'react-aria-components'
import type { CandidateState } from '../../../../shared/domain/state.ts'
import { Menu } from '../../../components/menu.tsx'
import { StatusMark } from '../../../components/status-mark.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { applicantsName } from '../../dossier/names.ts'
import { whileOpen } from '../actions/obstacles.ts'
import type { CalmDesk } from '../desk/desk.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { isOpenToChange } from './open-to-change.ts'
import './candidate-head.css'

interface CandidateHeadProps {
  readonly candidate: CandidateState
}

/** Who the candidate is, with what can be done of its file as a whole. Touching it puts it under the keyboard. */
export function CandidateHead({ candidate }: CandidateHeadProps) {
  const desk = useCalmDesk()
  const { file, withdrawn } = candidate
  const name = applicantsName(file)
  const isSelected = desk.candidate?.file.id === file.id
  return (
    <div className="candidate-head" data-withdrawn={withdrawn !== null}>
      <Button
        className="candidate-name"
        data-space="room"
        aria-pressed={isSelected}
        onPress={() => select(desk, candidate)}
      >
        <span className="candidate-letter">
          <VisuallyHidden>Candidat </VisuallyHidden>
          {file.letter}
        </span>
        <span>{name}</span>
      </Button>
      {file.protected === true ? <StatusMark status="recused">Ménage protégé</StatusMark> : null}
      <div className="candidate-tools">
        <Menu
          label="Dossier"
          name={`Dossier de ${name}`}
          tone="quiet"
          size="small"
          actions={fileActions(desk, candidate)}
        />
      </div>
    </div>
  )
}

function select({ item, changeView }: CalmDesk, { file }: CandidateState): void {
  if (item !== null) changeView({ type: 'select', item: item.id, candidate: file.id })
}

function fileActions(desk: CalmDesk, { file, withdrawn }: CandidateState) {
  const open = (kind: 'sheet' | 'withdraw' | 'reinstate') => () =>
    desk.changeView({ type: 'open-dialog', dialog: { kind, candidate: file.id } })
  const isLocked = whileOpen(desk) !== null || !isOpenToChange(desk.item)
  const move =
    withdrawn === null
      ? {
          id: 'withdraw',
          label: 'Retirer de l’ordre du jour…',
          isDisabled: isLocked,
          onAction: open('withdraw'),
        }
      : {
          id: 'reinstate',
          label: 'Réinscrire à l’ordre du jour…',
          isDisabled: isLocked,
          onAction: open('reinstate'),
        }
  return [{ id: 'sheet', label: 'Consulter le dossier complet', onAction: open('sheet') }, move]
}
