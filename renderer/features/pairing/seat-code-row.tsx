import type { Seat } from '../../../shared/domain/session/types.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { formatInstant } from '../dossier/format.ts'
import { listName } from '../dossier/names.ts'
import { groupedCode, seatRole } from './seat-words.ts'
import type { SeatCodeStep } from './use-seat-codes.ts'

export interface SeatCodeRowProps {
  readonly seat: Seat
  readonly code: SeatCodeStep
  readonly onIssue: () => void
}

export function SeatCodeRow({ seat, code, onIssue }: SeatCodeRowProps) {
  const name = listName(seat.holder)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{seatRole(seat)}</td>
      <td aria-live="polite">
        <SeatCodeCell code={code} />
      </td>
      <td className="number">
        <Button
          size="small"
          icon="key"
          isPending={code.kind === 'asking'}
          onPress={onIssue}
          aria-label={`Donner un code à ${name}`}
        >
          {code.kind === 'issued' ? 'Nouveau code' : 'Donner un code'}
        </Button>
      </td>
    </tr>
  )
}

function SeatCodeCell({ code }: { readonly code: SeatCodeStep }) {
  switch (code.kind) {
    case 'none':
    case 'asking':
      return null
    case 'failed':
      return <StatusMark status="watch">Le serveur n’a pas répondu</StatusMark>
    case 'issued':
      return (
        <>
          <span className="seat-code">{groupedCode(code.code)}</span>
          <span className="seat-code-life">{`valable jusqu’à ${formatInstant(code.expiresAt)}`}</span>
        </>
      )
    default:
      return assertNever(code)
  }
}
