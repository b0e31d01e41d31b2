import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

interface Raw {
  readonly [key: string]: unknown
}
interface RawCandidate extends Raw {
  readonly id: string
}
interface RawVacancy extends Raw {
  readonly dwelling: Raw
  readonly candidates: readonly RawCandidate[]
}
interface RawFile extends Raw {
  readonly session: Raw
  readonly vacancies: readonly RawVacancy[]
}

const example: RawFile = JSON.parse(
  readFileSync(new URL('../../server/lists/examples/seance-chaumont.json', import.meta.url), 'utf8'),
)

/** The example sitting's file under another name, with that many dwellings of five candidates each. */
export function sittingFile(session: string, dwellings: number): string {
  const vacancies = Array.from({ length: dwellings }, (_, index) => vacancy(index + 1))
  const { urgentAllocations: _urgent, occupancyReviews: _reviews, ...kept } = example
  return JSON.stringify({ ...kept, session: { ...example.session, id: session }, vacancies })
}

function vacancy(order: number): RawVacancy {
  const [model] = example.vacancies
  if (model === undefined) throw new Error('the example has a dwelling')
  const letters = ['A', 'B', 'C', 'D', 'E']
  return {
    ...model,
    id: `L${order}`,
    order,
    dwelling: { ...model.dwelling, reference: `BANC-${order}` },
    candidates: letters.map((letter, index) => candidate(model, order, letter, index)),
  }
}

function candidate({ candidates }: RawVacancy, order: number, letter: string, index: number): RawCandidate {
  const model = candidates[index % candidates.length]
  if (model === undefined) throw new Error('the example has candidates')
  const number = String(order * 10 + index).padStart(11, '0')
  return {
    ...model,
    id: `L${order}-${letter}`,
    letter,
    registrationNumber: `052${number}BANC`,
    proposedRank: index + 1,
  }
}

/** The seats that vote on the first dwelling. */
export const voters = ['s1', 's2', 's3', 's6', 'state', 'epci-chaumont', 'mayor-chaumont'] as const

/** What brings a sitting to the vote on its first dwelling, in the order of sending. */
export function untilTheVote(method: 'hands' | 'devices' = 'hands'): readonly Raw[] {
  const attendance = [...voters, 'insertion'].map((seat) => ({
    type: 'RecordAttendance',
    seat,
    status: 'present',
  }))
  const decisions = ['A', 'B', 'C', 'D', 'E'].map((letter, index) => ({
    candidate: `L1-${letter}`,
    kind: 'allocated',
    rank: index + 1,
  }))
  return [
    { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair: 's1' },
    ...attendance,
    { type: 'StartItem', item: 'L1' },
    { type: 'ProposeDecisions', vacancy: 'L1', decisions },
    { type: 'OpenVote', item: 'L1', method },
  ].map((command) => commandOf('secretary', command))
}

/** A seat's ballot on the first dwelling; the last one counts. */
export function ballot(seat: string, turn: number): Raw {
  const choice = turn % 2 === 0 ? 'for' : 'against'
  return commandOf(seat, { type: 'CastBallot', item: 'L1', seat, choice })
}

function commandOf(by: string, command: Raw): Raw {
  return { id: randomUUID(), at: new Date().toISOString(), by, ...command }
}
