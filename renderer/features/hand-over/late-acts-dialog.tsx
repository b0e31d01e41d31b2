import { useState } from 'react'
import type { SetAsideAct } from '../../../shared/sync/set-aside.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Spinner } from '../../components/progress.tsx'
import { waitingIds } from './late-act-words.ts'
import { LateActsTable } from './late-acts-table.tsx'
import { SetDownForm } from './set-down-form.tsx'
import { useLateActs } from './use-late-acts.ts'
import './late-acts.css'

interface LateActsDialogProps {
  readonly session: string
  /** The session's number, for people. */
  readonly number: string
  readonly onSettled: () => void
  readonly onClose: () => void
}

/** What a desk decided after the session was taken from it: decided again one by one or all in order, or left undone. */
export function LateActsDialog({ session, number, onSettled, onClose }: LateActsDialogProps) {
  const late = useLateActs(session, onSettled)
  const [leaving, setLeaving] = useState<SetAsideAct | null>(null)
  const waiting = waitingIds(late.acts ?? [])
  const footer = (
    <>
      <Button onPress={onClose}>Fermer la liste</Button>
      <Button
        tone="primary"
        isPending={late.isBusy}
        isDisabled={waiting.length === 0}
        onPress={() => late.redecide(waiting)}
      >
        Tout reprendre dans l’ordre
      </Button>
    </>
  )
  return (
    <Dialog
      title={`Actes à examiner, séance ${number}`}
      isOpen
      onClose={onClose}
      width="wide"
      footer={leaving === null ? footer : undefined}
    >
      <div className="late-acts">
        <p>
          Un poste les a décidés sans réseau alors que la séance lui avait été reprise. Tant qu’ils ne sont
          pas repris, ils ne sont dans aucun registre. Reprendre un acte le soumet de nouveau aux règles de la
          séance, telle qu’elle est maintenant.
        </p>
        {late.problem === '' ? null : (
          <Notice
            tone="blocks"
            title={late.acts === null ? 'La liste n’a pas pu être lue' : 'Rien n’a changé'}
          >
            {late.problem}
          </Notice>
        )}
        {leaving === null ? null : (
          <SetDownForm
            act={leaving}
            onCancel={() => setLeaving(null)}
            onConfirm={(reason) => {
              late.setDown(leaving.id, reason)
              setLeaving(null)
            }}
          />
        )}
        {late.acts === null ? (
          late.isBusy ? (
            <Spinner label="Lecture des actes…" />
          ) : null
        ) : (
          <LateActsTable
            acts={late.acts}
            isBusy={late.isBusy}
            onRedecide={late.redecide}
            onLeave={setLeaving}
          />
        )}
      </div>
    </Dialog>
  )
}
