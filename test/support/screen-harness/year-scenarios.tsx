import { type ReactNode, useState } from 'react'
import { YearDeskContext, type YearRegister } from '../../../renderer/features/year/register-context.ts'
import { policy } from '../../../shared/domain/session/policy/policy.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import type { RegisterEntry } from '../../../shared/domain/year/types.ts'
import { exampleCommands, play, preparedSitting } from '../played-sitting.ts'
import { anEntry } from '../register-builders.ts'
import { chair } from './chair-scenarios.tsx'
import type { Scenario } from './scenarios.tsx'

const haute = policy.parse({
  firstQuartile: [{ epci: '200068658', year: 2026, annualThresholdPerUnit: 9243 }],
  targets: {
    localAgreement: { priority: 0.29, publicAgents: 0.01 },
    reservatairesFlux: [{ id: 'action-logement', share: 0.2 }],
  },
})
const first = { kind: 'first', threshold: 924_300, year: 2026 } as const
const als = { holder: 'action-logement', id: 'action-logement', label: 'Action Logement Services' } as const

/** Some seventy attributions of the year, and one offer that the first candidate of the dwelling has not answered. */
const entries: readonly RegisterEntry[] = Array.from({ length: 70 }, (_, index) =>
  anEntry({
    session: `S${index % 9}`,
    dwelling: { qpv: index % 3 === 0, epci: index % 5 === 0 ? '200072999' : '200068658' },
    reservation: index % 4 === 0 ? als : index % 7 === 0 ? { holder: 'prefecture' } : {},
    dalo: index % 6 === 0,
    firstQuartile: index % 3 === 1 ? first : { kind: 'other', threshold: 924_300, year: 2026 },
    leaseSignedOn: index % 10 === 9 ? null : '2026-10-01',
  }),
)
const elsewhere = anEntry({
  number: '2026-19',
  date: '2026-10-29',
  registrationNumber: '0520326447951FQVUL',
  dwelling: { reference: 'CHA-0099' },
  offer: { status: 'waiting' },
  leaseSignedOn: null,
})

function YearDesk({ register, children }: { readonly register: YearRegister; readonly children: ReactNode }) {
  const [isShown, show] = useState(true)
  return (
    <YearDeskContext value={{ register, isShown, show, ask: () => undefined }}>{children}</YearDeskContext>
  )
}

function withYear(register: YearRegister, last: string): Scenario {
  const state = (): SessionState => ({ ...play(preparedSitting(), exampleCommands(last)), policy: haute })
  const scenario = chair(state)
  return { ...scenario, screen: () => <YearDesk register={register}>{scenario.screen()}</YearDesk> }
}

export const yearScenarios: Readonly<Record<string, Scenario>> = {
  'year-proposed': withYear({ kind: 'told', entries: [...entries, elsewhere], missing: [] }, 'c015'),
  'year-examining': withYear({ kind: 'told', entries, missing: [{ reason: 'server-unreachable' }] }, 'c014'),
  'year-empty': withYear({ kind: 'told', entries: [], missing: [] }, 'c015'),
  'year-failed': withYear({ kind: 'failed', reason: 'unreachable' }, 'c015'),
}
