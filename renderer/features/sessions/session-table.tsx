import { Link } from 'react-aria-components'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import { pathOf } from '../../app/route.ts'
import { DataTable } from '../../components/data-table.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { formatClock, formatLongDate } from '../dossier/format.ts'
import { phaseLabels } from '../dossier/labels.ts'
import { phaseStatus, progressWords } from './session-words.ts'
import './session-table.css'

/** The sittings, one a row: number, day in full, who, where, how far. */
export function SessionTable({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
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
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </tbody>
    </DataTable>
  )
}

function SessionRow({ session }: { readonly session: SessionSummary }) {
  const { id, number, date, time, organisation, commission, place, phase } = session
  return (
    <tr className="session-row">
      <th scope="row">
        <Link
          href={pathOf({ screen: 'sitting', session: id })}
          className="session-link"
          aria-label={`Ouvrir la séance ${number} du ${formatLongDate(date)}`}
        >
          {number}
        </Link>
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
        <StatusMark status={phaseStatus(phase)}>{phaseLabels[phase]}</StatusMark>
      </td>
      <td className="number">{progressWords(session)}</td>
    </tr>
  )
}
