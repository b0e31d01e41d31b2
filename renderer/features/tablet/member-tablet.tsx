import { type ReactNode, useMemo } from 'react'
import type { SeatId } from '../../../shared/domain/state.ts'
import { itemOf } from '../../../shared/domain/vacancy/selectors.ts'
import type { Kept } from '../../app/kept.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { BallotPanel } from './ballot-panel.tsx'
import { ItemStrip } from './item-strip.tsx'
import { pageTitle } from './page-title.ts'
import { PageView } from './page-view.tsx'
import { Pager } from './pager.tsx'
import { dossierPages, type TabletPage } from './pages.ts'
import { followed, type Reading, turnedTo, viewOf, wandered } from './reading.ts'
import { TabletHeader } from './tablet-header.tsx'
import { TabletNotices } from './tablet-notices.tsx'
import { usePageKeys } from './use-page-keys.ts'
import { useReadMarks } from './use-read-marks.ts'
import { useReading } from './use-reading.ts'
import { useTouchScale } from './use-touch-scale.ts'
import './tablet.css'

export interface MemberTabletProps {
  readonly seat: SeatId
  /** Whether what the member enters reaches the hub, for the header. */
  readonly lineStatus: ReactNode
  readonly keptReading: Kept<Reading>
  /** What may be done about the device itself, at the end of the header. */
  readonly tools?: ReactNode
}

/** The whole screen of one seat: strip of items, one page at a time, the ballot below when a vote is open. */
export function MemberTablet({ seat, lineStatus, keptReading, tools }: MemberTabletProps) {
  useTouchScale()
  const { state, sessionId } = useSitting()
  const [reading, setReading] = useReading(keptReading)
  const pages = useMemo(() => dossierPages(state), [state])
  const view = viewOf(pages, reading, state.currentItem)
  const shown = view.kind === 'page' ? view.page : null
  const item = shown === null ? undefined : itemOf(state, shown.item)
  const marks = useReadMarks({ session: sessionId, seat }, item, shown)
  const turnTo = (page: TabletPage) => setReading((now) => turnedTo(now, page, state.currentItem))
  usePageKeys(pages, shown, turnTo)
  return (
    <div className="tablet">
      <TabletHeader
        seat={seat}
        lineStatus={lineStatus}
        isFollowing={reading.mode === 'following'}
        onFollow={(follows) => setReading(follows ? followed : () => wandered(shown))}
        tools={tools}
      />
      <ItemStrip pages={pages} shown={shown} marks={marks} onOpen={turnTo} />
      <main className="tablet-main">
        <TabletNotices isReadingKept={marks.isKept} />
        <p className="visually-hidden" aria-live="polite">
          {shown === null ? '' : pageTitle(shown)}
        </p>
        <PageView view={view} seat={seat} pages={pages} onTurn={turnTo} />
        {shown === null ? null : <Pager pages={pages} shown={shown} onTurn={turnTo} />}
        <BallotPanel seat={seat} />
      </main>
    </div>
  )
}
