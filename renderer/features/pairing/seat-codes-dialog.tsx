import { useSitting } from '../../app/sitting-context.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SeatCodeRow } from './seat-code-row.tsx'
import { TabletAddress } from './tablet-address.tsx'
import { useSeatCodes } from './use-seat-codes.ts'
import './seat-codes-dialog.css'

export interface SeatCodesDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** One-time codes for the members: each pairs a tablet with a seat, or signs for it at the secretary's desk. */
export function SeatCodesDialog({ isOpen, onClose }: SeatCodesDialogProps) {
  const { confirmed, sessionId } = useSitting()
  const { codes, issue } = useSeatCodes(sessionId)
  return (
    <Dialog title="Codes des membres" isOpen={isOpen} onClose={onClose} width="wide">
      <TabletAddress />
      <p>
        Un code sert une fois : pour associer la tablette d’un membre à son siège, ou pour signer à ce poste.
        Un nouveau code se donne à tout moment.
      </p>
      <DataTable caption="Codes des membres">
        <thead>
          <tr>
            <th scope="col">Membre</th>
            <th scope="col">Siège</th>
            <th scope="col">Code</th>
            <th scope="col">
              <span className="visually-hidden">Donner un code</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {confirmed.commission.seats.map((seat) => (
            <SeatCodeRow
              key={seat.id}
              seat={seat}
              code={codes[seat.id] ?? { kind: 'none' }}
              onIssue={() => issue(seat.id)}
            />
          ))}
        </tbody>
      </DataTable>
    </Dialog>
  )
}
