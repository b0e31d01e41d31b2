import { seatOf } from '../../../shared/domain/attendance/selectors.ts'
import type { SeatId } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { memberWithFunction } from '../dossier/names.ts'
import './consulted-members.css'

interface ConsultedMembersProps {
  readonly members: readonly SeatId[]
  readonly consulted: readonly SeatId[]
  /** A refusal is held unjustified only once all of them were asked. */
  readonly isEveryoneNeeded: boolean
  readonly onChange: (consulted: readonly SeatId[]) => void
}

/** Who was asked, ticked by name; in one gesture for all. */
export function ConsultedMembers(props: ConsultedMembersProps) {
  const { members, consulted, isEveryoneNeeded, onChange } = props
  const { state } = useSitting()
  const left = members.filter((seat) => !consulted.includes(seat)).length
  const tick = (seat: SeatId, isTicked: boolean) =>
    onChange(isTicked ? [...consulted, seat] : consulted.filter((one) => one !== seat))
  return (
    <fieldset className="consulted-members">
      <legend className="field-label">Membres consultés</legend>
      <Button size="small" isDisabled={left === 0} onPress={() => onChange(members)}>
        Tout cocher
      </Button>
      {members.map((id) => {
        const seat = seatOf(state, id)
        return (
          <Checkbox key={id} isSelected={consulted.includes(id)} onChange={(isTicked) => tick(id, isTicked)}>
            {seat === undefined ? id : memberWithFunction(seat)}
          </Checkbox>
        )
      })}
      {isEveryoneNeeded && left > 0 ? (
        <StatusMark status="watch">
          {`Un refus n’est retenu comme non justifié qu’après consultation de tous les membres : ${left} à cocher.`}
        </StatusMark>
      ) : null}
    </fieldset>
  )
}
