import type { KeyboardEvent } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
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
  const cast = (seat: string, choice: BallotChoice) =>
    void sitting.send({ type: 'CastBallot', item: item.id, seat, choice })
  return (
    <ul className="ballot-pad" data-letters="pcan" aria-label="Bulletins">
      {ballotRows(state, item).map((row) => (
        <li key={row.seat} data-ballot={row.seat} onKeyDown={(event) => castByKey(event, row, cast)}>
          <Ballot row={row} onCast={(choice) => cast(row.seat, choice)} />
        </li>
      ))}
    </ul>
  )
}

interface BallotProps {
  readonly row: BallotRow
  readonly onCast: (choice: BallotChoice) => void
}

function Ballot({ row, onCast }: BallotProps) {
  return (
    <RadioGroup
      className="ballot"
      orientation="horizontal"
      aria-label={`Bulletin de ${row.name}`}
      value={row.choice}
      onChange={(value) => {
        const choice = choices.find((one) => one.value === value)
        if (choice !== undefined) onCast(choice.value)
      }}
    >
      <span className="ballot-name">
        {row.name}
        {row.proxy === '' ? null : <span className="member-role">{row.proxy}</span>}
      </span>
      <span className="ballot-choices">
        {choices.map(({ value, short }) => (
          <Radio
            key={value}
            value={value}
            className="ballot-choice"
            data-choice={value}
            aria-label={ballotName(row, value)}
          >
            {short}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  )
}

function ballotName({ name }: BallotRow, choice: BallotChoice): string {
  return `Bulletin de ${name}${noBreakSpace}: ${ballotLabels[choice].toLocaleLowerCase('fr-FR')}`
}

function castByKey(
  event: KeyboardEvent<HTMLLIElement>,
  row: BallotRow,
  cast: (seat: string, choice: BallotChoice) => void,
): void {
  const choice = event.ctrlKey || event.metaKey || event.altKey ? null : choiceOfKey(event.key)
  if (choice === null) return
  event.preventDefault()
  cast(row.seat, choice)
  focusNext(event.currentTarget)
}

/** Goes on to the next member's ballot, on the choice already made or on the first. */
function focusNext(line: HTMLElement): void {
  const next = line.nextElementSibling
  const radio = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
  radio?.focus()
}
