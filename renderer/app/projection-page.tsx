import type { Identity } from '../../shared/sync/messages.ts'
import { lazyScreen } from './lazy-screen.ts'
import { SittingProvider } from './sitting-provider.tsx'

const ProjectionScreen = lazyScreen(
  async () => (await import('../features/projection/projection-screen.tsx')).ProjectionScreen,
)

/** The room's wall, in a window or a tab of its own. */
export function ProjectionPage({
  session,
  identity,
}: {
  readonly session: string
  readonly identity: Identity
}) {
  return (
    <SittingProvider sessionId={session} identity={identity} title="Projection">
      <ProjectionScreen />
    </SittingProvider>
  )
}
