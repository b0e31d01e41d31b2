import { useMemo } from 'react'
import { type DueAct, dueActs } from '../../../shared/domain/follow-up/due-acts.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { ItemId, SessionState } from '../../../shared/domain/state.ts'
import { candidateItem, dwellingOf, itemOf } from '../../../shared/domain/vacancy/selectors.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { useToday } from '../../app/today.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { applicantsName } from '../dossier/names.ts'
import { itemNumber } from '../dossier/numbering.ts'
import { dueDateText, dueLabels } from './due-words.ts'
import './due-dialog.css'

interface DueDialogProps {
  readonly onClose: () => void
  readonly onLookAt: (item: ItemId) => void
}

/** Everything due after the sitting, dwelling by dwelling, in order of date. */
export function DueDialog({ onClose, onLookAt }: DueDialogProps) {
  const { state } = useSitting()
  const today = useToday()
  const acts = useMemo(() => dueActs(state, today), [state, today])
  const late = acts.filter(({ isOverdue }) => isOverdue).length
  return (
    <Dialog title="Suites à donner" isOpen onClose={onClose} width="wide">
      {acts.length === 0 ? (
        <p>Rien n’est à faire pour l’instant : chaque décision a reçu sa suite.</p>
      ) : (
        <>
          <p>
            {counted(acts.length, 'suite à donner', 'suites à donner')}
            {late === 0 ? '.' : `, dont ${counted(late, 'en retard', 'en retard')}.`}
          </p>
          <DueTable acts={acts} onLookAt={onLookAt} />
        </>
      )}
    </Dialog>
  )
}

function DueTable({
  acts,
  onLookAt,
}: { readonly acts: readonly DueAct[] } & Pick<DueDialogProps, 'onLookAt'>) {
  const { state } = useSitting()
  return (
    <DataTable caption="Suites à donner, par date">
      <thead>
        <tr>
          <th scope="col">Échéance</th>
          <th scope="col">Suite</th>
          <th scope="col">Point</th>
          <th scope="col">Ménage</th>
          <th scope="col">
            <span className="visually-hidden">Aller au point</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <DueRow
            key={`${act.item} ${act.candidate} ${act.kind}`}
            act={act}
            state={state}
            onLookAt={onLookAt}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

interface DueRowProps extends Pick<DueDialogProps, 'onLookAt'> {
  readonly act: DueAct
  readonly state: SessionState
}

function DueRow({ act, state, onLookAt }: DueRowProps) {
  const point = pointText(state, act)
  const household = householdText(state, act)
  return (
    <tr>
      <td className="due-when">
        <StatusMark status={act.isOverdue ? 'blocks' : act.due === null ? 'neutral' : 'watch'}>
          {dueDateText(act)}
        </StatusMark>
      </td>
      <th scope="row">{dueLabels[act.kind]}</th>
      <td className="due-point">{point}</td>
      <td>{household}</td>
      <td>
        <Button
          size="small"
          onPress={() => onLookAt(act.item)}
          aria-label={`Voir ${point}${afterPoint(household)} : ${dueLabels[act.kind]}`}
        >
          Voir
        </Button>
      </td>
    </tr>
  )
}

function afterPoint(household: string): string {
  return household === '—' ? '' : `, ${household}`
}

function pointText(state: SessionState, { item }: DueAct): string {
  const found = itemOf(state, item)
  return found === undefined ? item : `${itemNumber(state, found)}, ${dwellingOf(found).reference}`
}

function householdText(state: SessionState, { candidate }: DueAct): string {
  const found = candidate === null ? undefined : candidateItem(state, candidate)
  return found === undefined ? '—' : applicantsName(found.candidate.file)
}
