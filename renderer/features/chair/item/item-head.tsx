import type { Item } from '../../../../shared/domain/state.ts'
import { dwellingOf, reservationOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { dwellingAddress, dwellingSummary, rentText, reservationText } from '../../dossier/dwelling.ts'
import { capitalised } from '../../dossier/format.ts'
import { itemNumber, pageReference } from '../../dossier/numbering.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { callItem, rejoinRoom } from '../actions/navigation-actions.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import './item-head.css'

/** Which dwelling is on the table, whatever the kind of item: the number that is said aloud comes first. */
export function ItemHead({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  const dwelling = dwellingOf(item)
  const reservation = reservationOf(item)
  const number = itemNumber(state, item)
  const right = reservation === null ? '' : `${capitalised(reservationText(reservation))} · `
  return (
    <header className="item-head">
      <p className="item-number" aria-hidden="true">
        {number}
      </p>
      <div className="item-place">
        <h1 className="item-address">
          <span className="visually-hidden">{number}, </span>
          {dwellingAddress(dwelling)}
        </h1>
        <p>
          {dwelling.reference} · {dwellingSummary(dwelling)}
        </p>
        <p className="text-soft">
          {right}
          {rentText(dwelling)} · {pageReference(number, 1)}
        </p>
      </div>
      <RoomPlace item={item} />
    </header>
  )
}

/** Whether the room is here, and how to bring it here or to go back to it. */
function RoomPlace({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  if (state.phase !== 'open') return null
  if (state.currentItem === item.id) return <StatusMark status="met">Point en salle</StatusMark>
  return (
    <div className="item-room">
      {state.currentItem === null ? null : <ActionButton action={rejoinRoom} tone="quiet" />}
      <ActionButton action={callItem} isKeyShown />
    </div>
  )
}
