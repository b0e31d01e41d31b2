import { keptNowhere } from '../../../renderer/app/kept.ts'
import type { SyncView } from '../../../renderer/app/sync-context.ts'
import { SyncStatus } from '../../../renderer/app/sync-status.tsx'
import { ChairScreen } from '../../../renderer/features/chair/chair-screen.tsx'
import { noDrafts } from '../../../renderer/features/chair/desk/draft-store.ts'
import type { KeptPlace } from '../../../renderer/features/chair/desk/kept-place.ts'
import { TermsProvider } from '../../../renderer/features/free-text/terms-provider.tsx'
import { TermsButton } from '../../../renderer/features/settings/terms-button.tsx'
import type { SessionState } from '../../../shared/domain/state.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../played-sitting.ts'
import type { Scenario } from './scenarios.tsx'

const forgetful = { drafts: keptNowhere(noDrafts), place: keptNowhere<KeptPlace>(null) }
const doors = {
  onShowDocuments: () => undefined,
  onShowCodes: () => undefined,
  onOpenProjection: () => undefined,
}

/** The console at that moment of a sitting. */
export function chair(state: () => SessionState): Scenario {
  return {
    screen: () => <ChairScreen {...doors} stores={forgetful} lineStatus={<SyncStatus />} />,
    state,
    identity: { role: 'secretary', device: 'desk' },
  }
}

const chaumont = (last: string) => () => play(preparedSitting(), exampleCommands(last))

/** The console whose line stands so. */
const standing = (sync: Partial<SyncView>): Scenario => ({ ...chair(chaumont('c014')), sync })

export const chairScenarios: Readonly<Record<string, Scenario>> = {
  'chair-sending': standing({ waiting: 3 }),
  'chair-offline': standing({ line: 'down', waiting: 3 }),
  'chair-update': standing({ exchange: { kind: 'stopped', reason: 'update-needed' }, waiting: 1 }),
  'chair-awaiting': standing({ exchange: { kind: 'awaiting' }, waiting: 2 }),
  'chair-filling': standing({ isFilling: true }),
  'chair-prepared': chair(() => preparedSitting()),
  'chair-opened': chair(chaumont('c001')),
  'chair-attendance': chair(chaumont('c013')),
  'chair-examining': chair(chaumont('c014')),
  'chair-passed-over': chair(() =>
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
  'chair-acting': chair(() =>
    play(chaumont('c014')(), [commandBy('secretary', { type: 'Recuse', item: 'L1', seat: 's1' })]),
  ),
  'chair-terms': chair(() =>
    play(chaumont('c014')(), [
      commandBy('secretary', {
        type: 'ProposeDecisions',
        vacancy: 'L1',
        decisions: [
          {
            candidate: 'L1-A',
            kind: 'not-allocated',
            motive: 'ND-RANG',
            statement: 'Enfant handicapé, famille marocaine, mauvais payeur.',
          },
        ],
      }),
    ]),
  ),
  'chair-terms-list': {
    ...chair(() => preparedSitting()),
    screen: () => (
      <TermsProvider>
        <TermsButton />
      </TermsProvider>
    ),
  },
  'chair-two-seats': chair(() =>
    play(preparedSitting('chaumont', oneWomanTwoSeats), exampleCommands('c011')),
  ),
  'chair-proposed': chair(chaumont('c015')),
  'chair-voting': chair(chaumont('c020')),
  'chair-tie': chair(chaumont('c038')),
  'chair-decided': chair(chaumont('c039')),
  'chair-recused': chair(chaumont('c043')),
  'chair-few': chair(chaumont('c045')),
  'chair-urgent': chair(chaumont('c056')),
  'chair-review': chair(chaumont('c061')),
  'chair-suspended': chair(() =>
    play(chaumont('c014')(), [commandBy('secretary', { type: 'SuspendSession' })]),
  ),
  'chair-closed': chair(chaumont('c064')),
  'chair-signed': chair(chaumont('c067')),
  'chair-followed': chair(followed),
  'chair-held': chair(held),
  'chair-scored': chair(() => preparedSitting('chalons')),
  'chair-frozen': chair(() =>
    play(preparedSitting('chalons'), [
      commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' }),
      commandBy('secretary', { type: 'OpenSession', secretary: 'Mme RIVIÈRE', chair: 's1' }),
      commandBy('secretary', { type: 'StartItem', item: 'L2' }),
    ]),
  ),
  'chair-sent': chair(() =>
    play(preparedSitting('chalons'), [commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' })]),
  ),
  'chair-advised': chair(() =>
    play(preparedSitting('chalons'), [
      commandBy('secretary', { type: 'SendAgenda', on: '2026-11-12' }),
      commandBy('secretary', { type: 'OpenSession', secretary: 'Mme RIVIÈRE', chair: 's1' }),
      commandBy('secretary', { type: 'StartItem', item: 'L2' }),
      commandBy('secretary', {
        type: 'ProposeDecisions',
        vacancy: 'L2',
        decisions: [
          { candidate: 'L2-A', kind: 'allocated', rank: 1 },
          { candidate: 'L2-B', kind: 'allocated', rank: 2, statement: 'Rapprochement du lieu de travail' },
          { candidate: 'L2-C', kind: 'not-allocated', motive: 'ND-RANG', statement: 'Logement trop grand.' },
        ],
      }),
    ]),
  ),
  'chair-crowded': chair(() => preparedSitting('chalons', crowd)),
}

/** The mayor of Chaumont is a member of the landlord too. */
function oneWomanTwoSeats(file: Record<string, unknown>): void {
  const { seats } = file.commission as { seats: { id: string; holder: object }[] }
  const holder = { title: 'Mme', lastName: 'BERGER', firstName: 'Sophie', person: 'berger' }
  for (const seat of seats) if (seat.id === 's4' || seat.id === 'mayor-chaumont') seat.holder = holder
}

/** Fourteen candidates on one dwelling: more than can stand side by side. */
function crowd(file: Record<string, unknown>): void {
  const vacancies = file.vacancies as { candidates: object[] }[]
  const everybody = vacancies.flatMap(({ candidates }) => candidates).slice(0, 14)
  const candidates = everybody.map((one, at) => ({
    ...one,
    id: `X${at}`,
    letter: String.fromCharCode(65 + at),
  }))
  file.vacancies = [{ ...vacancies[0], candidates }]
}

/** Some weeks after the sitting: a DALO offer refused, a rejection noticed and answered, a delay run out. */
function followed(): SessionState {
  return play(chaumont('c067')(), [
    ...[
      { type: 'RecordNotification', candidate: 'L2-A', receivedOn: '2026-12-01', proof: 'LRAR' },
      { type: 'RecordAnswer', candidate: 'L2-A', on: '2026-12-04', answer: 'refused' },
      { type: 'RecordNotification', candidate: 'L3-A', receivedOn: '2026-12-01', proof: 'LRAR' },
      { type: 'RecordNotification', candidate: 'L5-A', receivedOn: '2026-12-01', proof: 'LRAR' },
      { type: 'RecordAnswer', candidate: 'L5-A', on: '2026-12-04', answer: 'refused' },
      { type: 'RecordRejectionNotice', candidate: 'L4-A', receivedOn: '2026-12-02', proof: 'LRAR' },
      {
        type: 'RecordRejectionAnswer',
        candidate: 'L4-A',
        on: '2026-12-09',
        text: 'Nos ressources ont baissé',
      },
      { type: 'RecordRejectionNotice', candidate: 'L1-A', receivedOn: '2026-12-02', proof: 'LRAR' },
    ].map((fields) => commandBy('secretary', fields)),
  ])
}

/** The same sitting with L4 in PLAI, so that its rejection rests on a provisional ceiling. */
function held(): SessionState {
  const onPlai = (file: Record<string, unknown>) => {
    const vacancies = file.vacancies as { id: string; dwelling: object }[]
    file.vacancies = vacancies.map((one) =>
      one.id === 'L4' ? { ...one, dwelling: { ...one.dwelling, financing: 'PLAI' } } : one,
    )
  }
  return play(preparedSitting('chaumont', onPlai), exampleCommands('c067'))
}
