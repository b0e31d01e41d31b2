import { seatsOfPerson } from '../../../shared/domain/attendance/persons.ts'
import type { Item, SeatId } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'

export interface RecusedPageProps {
  readonly item: Item
  readonly number: string
  readonly seat: SeatId
}

/** An interest is the person's: it holds for every seat they have. */
function consequence(seats: number): string {
  const what = 'Vous ne prenez part ni aux débats ni au vote de ce point'
  return seats > 1
    ? `${what}, par aucun de vos sièges, et son dossier vous est retiré.`
    : `${what}, et son dossier vous est retiré.`
}

/** In the place of a dossier that this seat has withdrawn from. */
export function RecusedPage({ item, number, seat }: RecusedPageProps) {
  const { send, state } = useSitting()
  const mayCancel = state.phase === 'open' && item.adopted === null
  return (
    <section className="tablet-recused" aria-label={`Déport sur ${number}`}>
      <h2>
        <StatusMark status="recused">{`Votre déport de ${number} est enregistré`}</StatusMark>
      </h2>
      <p>{consequence(seatsOfPerson(state, seat).length)}</p>
      {mayCancel ? (
        <Button onPress={() => send({ type: 'CancelRecusal', item: item.id, seat })}>
          Annuler mon déport
        </Button>
      ) : null}
    </section>
  )
}
