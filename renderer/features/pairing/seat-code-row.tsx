import type { Seat } from '../../../shared/domain/session/types.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useServices } from '../../app/services.ts'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { listName } from '../dossier/names.ts'
import { codeLife, groupedCode, seatRole } from './seat-words.ts'
import type { SeatCodeStep } from './use-seat-codes.ts'

export interface SeatCodeRowProps {
  readonly seat: Seat
  readonly code: SeatCodeStep
  readonly onIssue: () => void
}

export function SeatCodeRow({ seat, code, onIssue }: SeatCodeRowProps) {
  const name = listName(seat.holder)
  const verb = code.kind === 'issued' ? 'Nouveau code' : 'Donner un code'
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
          aria-label={`${verb} : ${name}`}
        >
          {verb}
        </Button>
      </td>
    </tr>
  )
}

function SeatCodeCell({ code }: { readonly code: SeatCodeStep }) {
  const { clock } = useServices()
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
          <span className="seat-code-life">{codeLife(code.expiresAt, clock.now())}</span>
        </>
      )
    default:
      return assertNever(code)
  }
}
