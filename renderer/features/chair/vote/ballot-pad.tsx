import { type KeyboardEvent, memo, useCallback } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { SeatId } from '../../../../shared/domain/session/types.ts'
import type { Item } from '../../../../shared/domain/state.ts'
import type { BallotChoice } from '../../../../shared/domain/vote/types.ts'
import { noBreakSpace } from '../../dossier/format.ts'
import { ballotLabels } from '../../dossier/labels.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { type BallotRow, ballotRows, choiceOfKey } from './ballot-rows.ts'
import './ballot-pad.css'

const choices: readonly { readonly value: BallotChoice; readonly short: string }[] = [
  { value: 'for', short: 'Pour' },
  { value: 'against', short: 'Contre' },
  { value: 'abstain', short: 'Abst.' },
  { value: 'not-voting', short: 'NPPV' },
]

/** The ballots of a vote as they are called: one touch, or one letter that goes on to the next member. */
export function BallotPad({ item }: { readonly item: Item }) {
  const { state, sitting } = useCalmDesk()
  const { send } = sitting
  const cast = useCallback<Cast>(
    (seat, choice) => void send({ type: 'CastBallot', item: item.id, seat, choice }),
    [send, item.id],
  )
  return (
    <ul className="ballot-pad" data-letters="pcan" aria-label="Bulletins">
      {ballotRows(state, item).map((row) => (
        <BallotLine key={row.seat} {...row} onCast={cast} />
      ))}
    </ul>
  )
}

type Cast = (seat: SeatId, choice: BallotChoice) => void

/** One member's. Drawn again for its own ballot alone: a room of tablets that votes at once draws each line once. */
const BallotLine = memo(({ seat, name, proxy, choice, onCast }: BallotRow & { readonly onCast: Cast }) => (
  <li data-ballot={seat} onKeyDown={(event) => castByKey(event, seat, onCast)}>
    <RadioGroup
      className="ballot"
      orientation="horizontal"
      aria-label={`Bulletin de ${name}`}
      value={choice}
      onChange={(value) => {
        const chosen = choices.find((one) => one.value === value)
        if (chosen !== undefined) onCast(seat, chosen.value)
      }}
    >
      <span className="ballot-name">
        {name}
        {proxy === '' ? null : <span className="member-role">{proxy}</span>}
      </span>
      <span className="ballot-choices">
        {choices.map(({ value, short }) => (
          <Radio
            key={value}
            value={value}
            className="ballot-choice"
            data-choice={value}
            aria-label={ballotName(name, value)}
          >
            {short}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  </li>
))

function ballotName(name: string, choice: BallotChoice): string {
  return `Bulletin de ${name}${noBreakSpace}: ${ballotLabels[choice].toLocaleLowerCase('fr-FR')}`
}

function castByKey(event: KeyboardEvent<HTMLLIElement>, seat: SeatId, cast: Cast): void {
  const choice = event.ctrlKey || event.metaKey || event.altKey ? null : choiceOfKey(event.key)
  if (choice === null) return
  event.preventDefault()
  cast(seat, choice)
  focusNext(event.currentTarget)
}

/** Goes on to the next member's ballot, on the choice already made or on the first. */
function focusNext(line: HTMLElement): void {
  const next = line.nextElementSibling
  const radio = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
  radio?.focus()
}
