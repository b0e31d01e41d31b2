import { useState } from 'react'
import type { SessionHold } from '../../../shared/sync/hand-over.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { NoticeRegion } from '../../components/notice-region.tsx'
import { lateActsTitle } from './late-act-words.ts'
import { LateActsDialog } from './late-acts-dialog.tsx'
import { TailNotices } from './tail-notices.tsx'
import type { HoldActs } from './use-hold-acts.ts'
import type { Holds } from './use-holds.ts'

interface HandOverNoticesProps {
  readonly holds: Holds
  readonly acts: HoldActs
  /** A session's number, for people. */
  readonly numberOf: (session: string) => string
}

/** What the last change of hands came to, and what waits to be looked into. */
export function HandOverNotices({ holds, acts, numberOf }: HandOverNoticesProps) {
  const [examined, setExamined] = useState<string | null>(null)
  const late = [...holds.holds.values()].filter(({ setAside }) => setAside > 0)
  return (
    <>
      <NoticeRegion label="Prise en main">
        {acts.outcome === null ? null : (
          <Notice tone={acts.outcome.tone} title={acts.outcome.title} onDismiss={acts.dismiss}>
            {acts.outcome.words}
          </Notice>
        )}
        <TailNotices holds={holds} numberOf={numberOf} />
        {late.map((hold) => (
          <LateNotice
            key={hold.session}
            hold={hold}
            number={numberOf(hold.session)}
            onExamine={() => setExamined(hold.session)}
          />
        ))}
      </NoticeRegion>
      {examined === null ? null : (
        <LateActsDialog
          session={examined}
          number={numberOf(examined)}
          onSettled={holds.refresh}
          onClose={() => setExamined(null)}
        />
      )}
    </>
  )
}

interface LateNoticeProps {
  readonly hold: SessionHold
  readonly number: string
  readonly onExamine: () => void
}

function LateNotice({ hold, number, onExamine }: LateNoticeProps) {
  return (
    <Notice
      tone="watch"
      title={lateActsTitle(hold.setAside)}
      action={<Button onPress={onExamine}>Examiner</Button>}
    >
      Séance {number} : ils ne sont dans aucun registre tant que personne ne les a repris.
    </Notice>
  )
}
