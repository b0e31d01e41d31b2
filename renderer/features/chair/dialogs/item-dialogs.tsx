import type { ItemId } from '../../../../shared/domain/session/types.ts'
import { itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { StatusMark } from '../../../components/status-mark.tsx'
import { ToggleButton } from '../../../components/toggle-button.tsx'
import { itemNumber } from '../../dossier/numbering.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { type MemberRow, sittingRows } from '../members/member-rows.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

interface ItemDialogProps {
  readonly item: ItemId
}

export function ReopenDialog({ item: id }: ItemDialogProps) {
  const { state } = useCalmDesk()
  const item = itemOf(state, id)
  if (item === undefined) return null
  return (
    <ReasonDialog
      title={`Rouvrir le point ${itemNumber(state, item)}`}
      confirmLabel="Rouvrir ce point"
      request={(reason) => ({ type: 'ReopenItem', item: id, reason })}
    >
      <p>Le vote et la décision sont effacés, la proposition reste. Le registre conserve les deux.</p>
    </ReasonDialog>
  )
}

export function CancelVoteDialog({ item: id }: ItemDialogProps) {
  const { state } = useCalmDesk()
  const item = itemOf(state, id)
  if (item === undefined) return null
  return (
    <ReasonDialog
      title={`Annuler le vote sur ${itemNumber(state, item)}`}
      confirmLabel="Annuler ce vote"
      tone="danger"
      request={(reason) => ({ type: 'CancelVote', item: id, reason })}
    >
      <p>Les bulletins déjà saisis restent au registre et ne comptent pas.</p>
    </ReasonDialog>
  )
}

/** Who leaves the room for this item: one touch each, and one touch to come back. */
export function RecusalsDialog({ item: id }: ItemDialogProps) {
  const { state, changeView } = useCalmDesk()
  const item = itemOf(state, id)
  if (item === undefined) return null
  const close = () => changeView({ type: 'close-dialog' })
  return (
    <Dialog
      title={`Déports sur ${itemNumber(state, item)}`}
      isOpen
      onClose={close}
      footer={<Button onPress={close}>Terminer</Button>}
    >
      <p>
        Un membre déporté ne compte pas dans le quorum et ne prend part ni aux débats ni au vote de ce point.
        Le déport vaut pour tous les sièges de la personne.
      </p>
      <PanelStatus panel="members" />
      <ul className="recusal-list">
        {sittingRows(state, item).map((row) => (
          <li key={row.seat}>
            <RecusalToggle item={id} row={row} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function RecusalToggle({ item, row }: { readonly item: ItemId; readonly row: MemberRow }) {
  const { sitting } = useCalmDesk()
  return (
    <>
      <ToggleButton
        isSelected={row.isRecused}
        onChange={(isRecused) =>
          void sitting.send({ type: isRecused ? 'Recuse' : 'CancelRecusal', item, seat: row.seat })
        }
      >
        {row.name}
      </ToggleButton>
      {row.isRecused ? <StatusMark status="recused">déport enregistré</StatusMark> : null}
    </>
  )
}
