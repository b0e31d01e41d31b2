import { seatOf } from '../../../../shared/domain/attendance/selectors.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Menu } from '../../../components/menu.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { seatRole } from '../../pairing/seat-words.ts'
import type { CalmDesk } from '../desk/desk.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { attendanceRows, type MemberRow, seatsLeftUnmarked } from './member-rows.ts'
import { proxyActions } from './presence-menu.tsx'
import { plainStatuses, presenceRequest } from './presence-requests.ts'

/** The roll-call: every member of the commission, one touch each. */
export function AttendanceSheet() {
  const desk = useCalmDesk()
  const rows = attendanceRows(desk.state)
  const unmarked = rows.filter(({ seat }) => desk.state.presence[seat] === undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="attendance-sheet" aria-label="Feuille de présence" tabIndex={0}>
      <header className="pane-head">
        <h2 className="pane-title">Appel des membres</h2>
        {unmarked.length > 0 && isTaken(desk) ? (
          <Button size="small" onPress={() => void markAll(desk, unmarked)}>
            Tous en salle
          </Button>
        ) : null}
      </header>
      {isTaken(desk) ? null : <p className="pane-note">{closedSentence(desk)}</p>}
      <PanelStatus panel="members" />
      <ul className="member-list">
        {rows.map((row) => (
          <AttendanceLine key={row.seat} row={row} />
        ))}
      </ul>
    </section>
  )
}

/** Attendance is recorded from the opening to the end of the sitting, suspended or not. */
function isTaken({ state }: CalmDesk): boolean {
  return state.phase === 'open' || state.phase === 'suspended'
}

function closedSentence({ state }: CalmDesk): string {
  return state.phase === 'prepared'
    ? 'Ouvrez la séance pour faire l’appel.'
    : 'La séance est levée, les présences ne changent plus.'
}

async function markAll({ sitting }: CalmDesk, rows: readonly MemberRow[]): Promise<void> {
  for (const { seat } of rows) await sitting.send(presenceRequest(seat, 'present'))
}

function AttendanceLine({ row }: { readonly row: MemberRow }) {
  const desk = useCalmDesk()
  const isWoman = seatOf(desk.state, row.seat)?.holder.title === 'Mme'
  const isMarked = desk.state.presence[row.seat] !== undefined
  return (
    <li className="attendance-line">
      <p>
        {row.name} <span className="member-role">{row.role}</span>
      </p>
      <div className="attendance-choices">
        <ChoiceGroup
          label={`Présence de ${row.name}`}
          size="small"
          isDisabled={!isTaken(desk)}
          choices={plainStatuses.map(({ value, short, label }) => ({
            value,
            label: short[isWoman ? 1 : 0],
            name: `${row.name}${noBreakSpace}: ${label}`,
          }))}
          value={isMarked && row.status !== 'represented' ? row.status : null}
          onChange={(status) => void desk.sitting.send(presenceRequest(row.seat, status))}
        />
        <ProxyChoice row={row} />
      </div>
      <OtherSeats row={row} />
    </li>
  )
}

/** One body, one presence: whoever is there by a seat is offered their others. */
function OtherSeats({ row }: { readonly row: MemberRow }) {
  const desk = useCalmDesk()
  if (!isTaken(desk)) return null
  const status = row.status === 'remote' ? 'remote' : 'present'
  return seatsLeftUnmarked(desk.state, row.seat).map((seat) => (
    <p key={seat.id} className="pane-hint">
      Tient aussi un autre siège{noBreakSpace}: {seatRole(seat)}.{' '}
      <Button
        size="small"
        tone="quiet"
        aria-label={`Noter ${row.name} à son autre siège${noBreakSpace}: ${seatRole(seat)}`}
        onPress={() => void desk.sitting.send(presenceRequest(seat.id, status))}
      >
        Noter sa présence là aussi
      </Button>
    </p>
  ))
}

function ProxyChoice({ row }: { readonly row: MemberRow }) {
  const desk = useCalmDesk()
  const actions = isTaken(desk) ? proxyActions(desk, row) : []
  if (actions.length === 0 && row.status !== 'represented') return null
  const common = { tone: 'quiet', size: 'small', actions } as const
  const name = `Pouvoir de ${row.name}`
  return row.status === 'represented' ? (
    <Menu label={row.words} name={`${name}${noBreakSpace}: ${row.words}`} {...common} />
  ) : (
    <Menu label="Pouvoir" name={name} {...common} />
  )
}
