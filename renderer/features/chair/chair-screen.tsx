import { memo, type ReactNode, useMemo } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Spinner } from '../../components/progress.tsx'
import { useChairKeys } from './actions/use-chair-keys.ts'
import { ProposalBar } from './candidates/proposal-bar.tsx'
import type { ChairDoors } from './desk/desk.ts'
import { SoonDesksContext, useCalmDesk } from './desk/desk-context.ts'
import { DeskProvider, DrawnSoon } from './desk/drawn-soon.tsx'
import { type DeskStores, type KeptDesk, useDeskState } from './desk/use-desk-state.ts'
import { useKept } from './desk/use-kept-drafts.ts'
import { ChairDialogs } from './dialogs/chair-dialogs.tsx'
import { ChairHeader } from './header/chair-header.tsx'
import { Rectifications } from './header/rectifications.tsx'
import { ItemHead } from './item/item-head.tsx'
import { ItemView } from './item/item-view.tsx'
import { MembersPane } from './members/members-pane.tsx'
import { RefusalRegion } from './refusals/refusal-region.tsx'
import { RunningOrderPane } from './running-order/running-order-pane.tsx'
import { ShortcutBar } from './shortcut-bar.tsx'
import './chair-screen.css'

export interface ChairScreenProps extends ChairDoors {
  /** Keeps what is typed and not proposed yet, and where one stands. */
  readonly stores: DeskStores
  /** What the shell says of the line to the hub. */
  readonly lineStatus?: ReactNode
}

/**
 * The console from which a sitting is held: running order, file, members and vote. Needs an open session around it
 * (`SittingContext`).
 */
export function ChairScreen(props: ChairScreenProps) {
  const writings = useKept(props.stores.drafts)
  const place = useKept(props.stores.place)
  if (writings === null || place === null) return <Spinner label="Ouverture de la séance…" />
  return <Console {...props} kept={{ writings: writings.content, place: place.content }} />
}

function Console(props: ChairScreenProps & { readonly kept: KeptDesk }) {
  const { lineStatus, stores, kept } = props
  const { now, soon } = useDeskState(useDoors(props), stores, kept)
  useChairKeys(now.desk)
  return (
    <SoonDesksContext value={soon}>
      <DeskProvider desks={now}>
        <CalmScreen lineStatus={lineStatus} />
      </DeskProvider>
    </SoonDesksContext>
  )
}

function useDoors({ onShowDocuments, onShowCodes, onOpenProjection }: ChairDoors): ChairDoors {
  return useMemo(
    () => ({ onShowDocuments, onShowCodes, onOpenProjection }),
    [onShowDocuments, onShowCodes, onOpenProjection],
  )
}

/** Not drawn again at each letter typed: what depends on the letters asks for the whole desk itself. */
const CalmScreen = memo(({ lineStatus }: Pick<ChairScreenProps, 'lineStatus'>) => (
  <>
    <div className="chair-screen">
      <DrawnSoon>
        <ChairHeader lineStatus={lineStatus} />
        <RunningOrderPane />
        <ItemPane />
      </DrawnSoon>
      <MembersPane />
      <ShortcutBar />
    </div>
    <ChairDialogs />
  </>
))

function ItemPane() {
  const { item } = useCalmDesk()
  return (
    <main className="item-pane" id="dossier" tabIndex={-1}>
      <Rectifications />
      {item === null ? (
        <EmptyState title="L’ordre du jour est vide">
          Importez de nouveau la séance avec ses logements, ou levez-la.
        </EmptyState>
      ) : (
        <>
          <ItemHead item={item} />
          <ItemView key={item.id} item={item} />
        </>
      )}
      <RefusalRegion />
      <ProposalBar />
    </main>
  )
}
