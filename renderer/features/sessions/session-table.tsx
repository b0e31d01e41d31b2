import { Link } from 'react-aria-components'
import type { SessionHold } from '../../../shared/sync/hand-over.ts'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import { pathOf } from '../../app/route.ts'
import { useServices } from '../../app/services.ts'
import { civilDay } from '../../app/today.ts'
import { DataTable } from '../../components/data-table.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { formatClock, formatDate, formatLongDate } from '../dossier/format.ts'
import { phaseLabels } from '../dossier/labels.ts'
import { HoldCell } from '../hand-over/hold-cell.tsx'
import type { HostLink } from '../hand-over/hold-words.ts'
import type { HoldActs } from '../hand-over/use-hold-acts.ts'
import { SessionDataCell } from '../retention/session-data-cell.tsx'
import type { RetentionActs } from '../retention/use-retention.ts'
import { phaseStatus, progressWords } from './session-words.ts'
import './session-table.css'

/** Who orders each sitting, and what may be done about it. */
export interface SessionHands {
  readonly holds: ReadonlyMap<string, SessionHold>
  readonly acts: HoldActs
  readonly link: HostLink
}

interface SessionTableProps {
  readonly sessions: readonly SessionSummary[]
  readonly hands: SessionHands
  readonly retention: RetentionActs
}

/** The sittings, one a row: number, day in full, who, where, how far; and whose they are once there is a server. */
export function SessionTable({ sessions, hands, retention }: SessionTableProps) {
  const shownHands = areHandsShown(hands) ? hands : null
  return (
    <DataTable caption="Séances de la commission">
      <thead>
        <tr>
          <th scope="col">Séance</th>
          <th scope="col">Date</th>
          <th scope="col">Organisme et commission</th>
          <th scope="col">Lieu</th>
          <th scope="col">État</th>
          <th scope="col" className="number">
            Ordre du jour
          </th>
          {shownHands === null ? null : <th scope="col">Tenue par</th>}
          <th scope="col">
            <VisuallyHidden>Conservation des données</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} hands={shownHands} retention={retention} />
        ))}
      </tbody>
    </DataTable>
  )
}

/** On a desk that works alone, and on a server that nobody took anything from, there is nothing to tell. */
function areHandsShown({ holds, link }: SessionHands): boolean {
  const isDesk = link !== 'browser' && link !== 'none'
  return isDesk || [...holds.values()].some(({ holder }) => holder !== null)
}

interface SessionRowProps {
  readonly session: SessionSummary
  readonly hands: SessionHands | null
  readonly retention: RetentionActs
}

function SessionRow({ session, hands, retention }: SessionRowProps) {
  const { id, number, date, time, organisation, commission, place } = session
  return (
    <tr className="session-row">
      <th scope="row">
        {session.erasedAt === undefined ? (
          <Link
            href={pathOf({ screen: 'sitting', session: id })}
            className="session-link"
            aria-label={`Ouvrir la séance ${number} du ${formatLongDate(date)}`}
          >
            {number}
          </Link>
        ) : (
          number
        )}
      </th>
      <td>
        {formatLongDate(date)}
        <span className="session-detail">{formatClock(time)}</span>
      </td>
      <td>
        {organisation}
        <span className="session-detail">{commission}</span>
      </td>
      <td>{place}</td>
      <td className="nowrap">
        <SessionState session={session} />
      </td>
      <td className="number">{progressWords(session)}</td>
      {hands === null ? null : (
        <td>
          <HoldCell hold={hands.holds.get(id)} number={number} link={hands.link} acts={hands.acts} />
        </td>
      )}
      <td>
        <SessionDataCell session={session} acts={retention} />
      </td>
    </tr>
  )
}

function SessionState({ session: { phase, erasedAt, keptUntil } }: { readonly session: SessionSummary }) {
  const { clock } = useServices()
  if (erasedAt !== undefined) {
    return <StatusMark status="neutral">{`Données effacées le ${formatDate(civilDay(erasedAt))}`}</StatusMark>
  }
  const isOver = keptUntil !== undefined && keptUntil < civilDay(clock.now())
  return (
    <>
      <StatusMark status={phaseStatus(phase)}>{phaseLabels[phase]}</StatusMark>
      {isOver ? (
        <span className="session-detail">
          <StatusMark status="watch">{`À effacer depuis le ${formatDate(keptUntil)}`}</StatusMark>
        </span>
      ) : null}
    </>
  )
}
