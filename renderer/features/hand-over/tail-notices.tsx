import { useState } from 'react'
import type { MissingTailFact, SessionHold } from '../../../shared/sync/hand-over.ts'
import { useServices } from '../../app/services.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { noBreakSpace } from '../dossier/format.ts'
import { isTold, tailWords } from './tail-words.ts'
import type { Holds } from './use-holds.ts'
import { problemOf } from './use-late-acts.ts'

interface TailNoticesProps {
  readonly holds: Holds
  /** A session's number, for people. */
  readonly numberOf: (session: string) => string
}

/** What a server restored from a backup lacked, and what became of it, with the dates; the secretary may end a wait. */
export function TailNotices({ holds, numberOf }: TailNoticesProps) {
  const { clock } = useServices()
  const [ending, setEnding] = useState<string | null>(null)
  const [read, setRead] = useState<readonly string[]>([])
  const told = toldFacts([...holds.holds.values()], clock.now())
  return (
    <>
      {told
        .filter(({ key }) => !read.includes(key))
        .map(({ key, session, fact }) => (
          <TailNotice
            key={key}
            fact={fact}
            number={numberOf(session)}
            onEnd={() => setEnding(session)}
            onRead={() => setRead((now) => [...now, key])}
          />
        ))}
      {ending === null ? null : (
        <NoMoreDialog
          session={ending}
          number={numberOf(ending)}
          onDone={holds.refresh}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}

function toldFacts(holds: readonly SessionHold[], now: string) {
  return holds.flatMap(({ session, tails }) =>
    tails
      .filter((fact) => isTold(fact, now))
      .map((fact) => ({ key: `${session} ${fact.to} ${fact.foundAt} ${fact.outcome}`, session, fact })),
  )
}

interface TailNoticeProps {
  readonly fact: MissingTailFact
  readonly number: string
  readonly onEnd: () => void
  readonly onRead: () => void
}

function TailNotice({ fact, number, onEnd, onRead }: TailNoticeProps) {
  const { tone, title, words } = tailWords(fact, number)
  const ending =
    fact.outcome === 'awaited' ? { action: <Button onPress={onEnd}>Continuer sans…</Button> } : {}
  const reading = fact.outcome === 'awaited' ? {} : { onDismiss: onRead }
  return (
    <Notice tone={tone} title={title} {...ending} {...reading}>
      {words}
    </Notice>
  )
}

interface NoMoreDialogProps {
  readonly session: string
  readonly number: string
  readonly onDone: () => void
  readonly onClose: () => void
}

function NoMoreDialog({ session, number, onDone, onClose }: NoMoreDialogProps) {
  const { handOver } = useServices()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const confirm = async () => {
    setBusy(true)
    const answer = await handOver.handOver({ kind: 'no-more', session })
    setBusy(false)
    onDone()
    setProblem(problemOf(answer))
    if (answer.kind === 'done') onClose()
  }
  return (
    <ConfirmDialog
      title={`Continuer sans la fin du registre${noBreakSpace}?`}
      isOpen
      tone="danger"
      confirmLabel="Continuer sans"
      isPending={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {problem === '' ? null : (
        <Notice tone="blocks" title="Rien n’a changé">
          {problem}
        </Notice>
      )}
      <p>
        À n’utiliser que si aucun poste du secrétariat ne peut plus rendre la fin du registre de la séance{' '}
        {number}. Les tablettes repartiront de ce que le serveur possède.
      </p>
      <p>
        Si un poste la rend plus tard, ces actes seront mis de côté, à examiner un par un : ils ne
        s’ajouteront pas d’eux-mêmes.
      </p>
    </ConfirmDialog>
  )
}
