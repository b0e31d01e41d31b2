import type { SetAsideAct } from '../../../shared/sync/set-aside.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { formatInstant, noBreakSpace } from '../dossier/format.ts'
import { lateActLabel, lateOutcomeWords } from './late-act-words.ts'

interface LateActsTableProps {
  readonly acts: readonly SetAsideAct[]
  readonly isBusy: boolean
  readonly onRedecide: (ids: readonly string[]) => void
  readonly onLeave: (act: SetAsideAct) => void
}

/** The acts in the order in which they were decided, each with what became of it. */
export function LateActsTable({ acts, ...rest }: LateActsTableProps) {
  return (
    <DataTable caption="Actes mis de côté">
      <thead>
        <tr>
          <th scope="col">Heure</th>
          <th scope="col">Acte</th>
          <th scope="col">Auteur</th>
          <th scope="col">Poste</th>
          <th scope="col">Suite donnée</th>
          <th scope="col">
            <span className="visually-hidden">Que faire</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <LateActRow key={`${act.hub} ${act.epoch} ${act.position}`} act={act} {...rest} />
        ))}
      </tbody>
    </DataTable>
  )
}

function LateActRow({ act, ...rest }: Omit<LateActsTableProps, 'acts'> & { readonly act: SetAsideAct }) {
  const { status, words, detail } = lateOutcomeWords(act.outcome)
  return (
    <tr>
      <td className="nowrap">{formatInstant(act.at)}</td>
      <td>{lateActLabel(act)}</td>
      <td>{act.author}</td>
      <td className="nowrap">{act.name}</td>
      <td>
        <StatusMark status={status}>{words}</StatusMark>
        {detail === '' ? null : <span className="late-acts-detail">{detail}</span>}
      </td>
      <td>{act.outcome.kind === 'waiting' ? <LateActButtons act={act} {...rest} /> : null}</td>
    </tr>
  )
}

function LateActButtons({
  act,
  isBusy,
  onRedecide,
  onLeave,
}: Omit<LateActsTableProps, 'acts'> & { readonly act: SetAsideAct }) {
  const label = lateActLabel(act)
  return (
    <span className="late-acts-buttons">
      <Button
        size="small"
        isDisabled={isBusy || act.command === null}
        aria-label={`Reprendre${noBreakSpace}: ${label}`}
        onPress={() => onRedecide([act.id])}
      >
        Reprendre
      </Button>
      <Button
        size="small"
        tone="quiet"
        isDisabled={isBusy}
        aria-label={`Écarter${noBreakSpace}: ${label}`}
        onPress={() => onLeave(act)}
      >
        Écarter…
      </Button>
    </span>
  )
}
