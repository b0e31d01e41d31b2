import { useSitting } from '../../app/sitting-context.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { MemberTablet, type MemberTabletProps } from './member-tablet.tsx'

export type TabletScreenProps = Omit<MemberTabletProps, 'seat'>

/**
 * The dossier in a member's hands: the dwellings of its seat, readable without a network once loaded, its ballots, its
 * recusals and its own presence. Needs a device paired with a seat.
 */
export function TabletScreen(props: TabletScreenProps) {
  const { identity } = useSitting()
  if (identity.role === 'seat') return <MemberTablet seat={identity.seat} {...props} />
  return (
    <main className="tablet-alone">
      <EmptyState title="Cet écran est celui d’un membre">
        Cet appareil est associé au secrétariat. Associez une tablette à un siège avec le code remis par le
        secrétariat.
      </EmptyState>
    </main>
  )
}
