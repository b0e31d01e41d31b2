import { keptNowhere } from '../../../renderer/app/kept.ts'
import type { SyncView } from '../../../renderer/app/sync-context.ts'
import { SyncStatus } from '../../../renderer/app/sync-status.tsx'
import { firstReading } from '../../../renderer/features/tablet/reading.ts'
import { TabletScreen } from '../../../renderer/features/tablet/tablet-screen.tsx'
import type { SessionState } from '../../../shared/domain/state.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../played-sitting.ts'
import type { Scenario } from './scenarios.tsx'

function tablet(
  seat: string,
  state: () => SessionState,
  line: 'up' | 'down' = 'up',
  sync: Partial<SyncView> = {},
): Scenario {
  return {
    screen: () => <TabletScreen keptReading={keptNowhere(firstReading)} lineStatus={<SyncStatus />} />,
    state,
    line,
    sync: { line, ...sync },
    identity: { role: 'seat', device: 'tablet', session: state().session.id, seat },
  }
}

const chaumont = (last: string) => () => play(preparedSitting(), exampleCommands(last))

export const tabletScenarios: Readonly<Record<string, Scenario>> = {
  'tablet-before': tablet('s2', () => preparedSitting()),
  'tablet-examining': tablet('mayor-chaumont', chaumont('c015')),
  'tablet-vote': tablet('s2', chaumont('c032'), 'down'),
  'tablet-sending': tablet('s2', chaumont('c032'), 'up', { waiting: 1 }),
  'tablet-offline': tablet('s2', chaumont('c032'), 'down', { waiting: 2 }),
  'tablet-update': tablet('s2', chaumont('c032'), 'up', {
    exchange: { kind: 'stopped', reason: 'update-needed' },
    waiting: 1,
  }),
  'tablet-proxy-refused': tablet('s5', chaumont('c032')),
  'tablet-result': tablet('s2', chaumont('c039')),
  'tablet-recused': tablet('s3', chaumont('c043')),
  'tablet-recused-pending': tablet('s3', () =>
    play(chaumont('c041')(), [commandBy('s1', { type: 'Recuse', item: 'L3', seat: 's1' })]),
  ),
  'tablet-urgent': tablet('insertion', chaumont('c052')),
  'tablet-review': tablet('s1', chaumont('c062')),
  'tablet-passed-over': tablet('s2', () =>
    play(chaumont('c015')(), [
      commandBy('secretary', {
        type: 'AcceptFinding',
        item: 'L1',
        check: 'missing-documents',
        candidate: 'L1-D',
        reason: 'La pièce est attendue avant la fin du mois.',
      }),
    ]),
  ),
  'tablet-scored': tablet('s1', () => preparedSitting('chalons')),
  'tablet-frozen': tablet('s1', () =>
    play(preparedSitting('chalons'), [
      commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' }),
      commandBy('secretary', { type: 'OpenSession', secretary: 'Mme RIVIÈRE', chair: 's1' }),
      commandBy('secretary', { type: 'StartItem', item: 'L2' }),
    ]),
  ),
}
