import { ProjectionScreen } from '../../../renderer/features/projection/projection-screen.tsx'
import type { SessionState } from '../../../shared/domain/state.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../played-sitting.ts'
import type { Scenario } from './scenarios.tsx'

function projection(state: () => SessionState, line: 'up' | 'down' = 'up'): Scenario {
  return {
    screen: () => <ProjectionScreen />,
    state,
    line,
    identity: { role: 'secretary', device: 'wall' },
  }
}

const chaumont = (last: string) => () => play(preparedSitting(), exampleCommands(last))

export const projectionScenarios: Readonly<Record<string, Scenario>> = {
  'projection-waiting': projection(() => preparedSitting()),
  'projection-opened': projection(chaumont('c013')),
  'projection-examining': projection(chaumont('c014')),
  'projection-proposed': projection(chaumont('c015')),
  'projection-voting': projection(chaumont('c034')),
  'projection-casting-vote': projection(chaumont('c039'), 'down'),
  'projection-urgent': projection(chaumont('c056')),
  'projection-review': projection(chaumont('c063')),
  'projection-suspended': projection(() =>
    play(chaumont('c014')(), [commandBy('secretary', { type: 'SuspendSession' })]),
  ),
  'projection-closed': projection(chaumont('c064')),
  'projection-frozen': projection(() =>
    play(preparedSitting('chalons'), [
      commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' }),
      ...opening(preparedSitting('chalons'), 'L9'),
    ]),
  ),
  'projection-five-scored': projection(() => scoredSitting('L9')),
  'projection-many': projection(() => crowdedSitting()),
}

function scoredSitting(item: string): SessionState {
  return play(preparedSitting('chalons'), opening(preparedSitting('chalons'), item))
}

/** A dwelling with more candidates than a slide has columns. */
function crowdedSitting(): SessionState {
  const state = preparedSitting('chalons', (file) => {
    const vacancies = file.vacancies as { candidates: { id: string; letter: string }[] }[]
    const everybody = vacancies.flatMap(({ candidates }) => candidates).slice(0, 14)
    const first = vacancies[0]
    file.vacancies = [
      { ...first, candidates: everybody.map((one, at) => ({ ...one, id: `X${at}`, letter: letterOf(at) })) },
    ]
  })
  return play(state, opening(state, 'L1'))
}

function letterOf(at: number): string {
  return String.fromCharCode(65 + at)
}

function opening(state: SessionState, item: string) {
  const seats = state.commission.seats
  const chair = seats.find(({ isPresident }) => isPresident)?.id ?? 's1'
  return [
    commandBy('secretary', { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair }),
    ...seats.map(({ id }) =>
      commandBy('secretary', { type: 'RecordAttendance', seat: id, status: 'present' }),
    ),
    commandBy('secretary', { type: 'StartItem', item }),
  ]
}
