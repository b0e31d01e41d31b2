import type { Command } from '../../../shared/domain/commands.ts'
import type { Draw } from './draw.ts'
import type { RawFile, RawSeat, RawVacancy } from './random-file.ts'

type Order = Command extends infer One ? (One extends Command ? Omit<One, 'id' | 'at' | 'by'> : never) : never

/** A whole sitting on that file: opened, examined, voted, closed. Everything a secretary's desk sends. */
export function randomCommands(draw: Draw, file: RawFile): readonly Order[] {
  const chair = file.commission.seats.find((seat) => seat.isPresident)?.id
  if (chair === undefined) throw new Error('a random file has a president')
  return [
    { type: 'SendAgenda', on: '2026-11-12' },
    { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair },
    ...attendance(draw, file.commission.seats),
    ...file.vacancies.flatMap((vacancy) => vacancyOrders(draw, file, vacancy)),
    ...urgentOrders(draw, file),
    ...reviewOrders(file),
    { type: 'CloseSession' },
  ]
}

/** Everybody there but one member of the landlord, represented, and one excused. */
function attendance(draw: Draw, seats: readonly RawSeat[]): readonly Order[] {
  const [president, ...others] = seats.filter((seat) => seat.college === 'landlord')
  const [represented, excused] = draw.shuffle(others)
  return seats.map((seat) => {
    if (seat.id === represented?.id && president !== undefined) {
      return {
        type: 'RecordAttendance',
        seat: seat.id,
        status: 'represented',
        proxyTo: president.id,
      } as const
    }
    const status = seat.id === excused?.id ? 'excused' : draw.pick(['present', 'present', 'remote'] as const)
    return {
      type: 'RecordAttendance',
      seat: seat.id,
      status: seat.id === president?.id ? 'present' : status,
    } as const
  })
}

function vacancyOrders(draw: Draw, file: RawFile, vacancy: RawVacancy): readonly Order[] {
  const item = vacancy.id
  return [
    { type: 'StartItem', item },
    ...(draw.chance(30) ? recusal(draw, file, item) : []),
    { type: 'ProposeDecisions', vacancy: item, decisions: decisions(draw, vacancy) },
    ...(draw.chance(60)
      ? vote(draw, file, item, voters(file, vacancy.dwelling.inseeCode))
      : [{ type: 'AdoptByConsensus', item } as const]),
  ]
}

function recusal(draw: Draw, file: RawFile, item: string): readonly Order[] {
  const members = file.commission.seats.filter((seat) => seat.college === 'state')
  return [{ type: 'Recuse', item, seat: draw.pick(members).id }]
}

function decisions(
  draw: Draw,
  vacancy: RawVacancy,
): Extract<Order, { type: 'ProposeDecisions' }>['decisions'] {
  const shuffled = draw.shuffle(vacancy.candidates)
  const ranked = draw.integer(1, shuffled.length)
  return shuffled.map(({ id, missingDocuments }, index) => {
    if (index >= ranked) return refusal(draw, id)
    const rank = index + 1
    return missingDocuments === undefined
      ? { candidate: id, kind: 'allocated', rank }
      : { candidate: id, kind: 'conditional', rank, document: 'avis-imposition-n2', deadline: '2026-12-10' }
  })
}

function refusal(draw: Draw, candidate: string) {
  return draw.chance(70)
    ? ({
        candidate,
        kind: 'not-allocated',
        motive: draw.pick(['ND-TYPO-P', 'ND-TYPO-G', 'ND-ELOIGN']),
      } as const)
    : ({
        candidate,
        kind: 'not-allocated',
        motive: 'ND-RANG',
        statement: `Précision ${draw.code(6)}.`,
      } as const)
}

/** The seats whose ballots are recorded; one that turns out recused is passed over by the player. */
function voters(file: RawFile, inseeCode: string): readonly RawSeat[] {
  return file.commission.seats.filter(
    (seat) =>
      seat.voice === 'deliberative' &&
      (seat.scope === undefined || JSON.stringify(seat.scope).includes(inseeCode)),
  )
}

function vote(draw: Draw, file: RawFile, item: string, seats: readonly RawSeat[]): readonly Order[] {
  const choices = ['for', 'for', 'for', 'against', 'abstain', 'not-voting'] as const
  const ballots = seats.map(
    (seat) => ({ type: 'CastBallot', item, seat: seat.id, choice: draw.pick(choices) }) as const,
  )
  const president = file.commission.seats.find((seat) => seat.isPresident)?.id ?? ''
  // The president's vote last, and for: most items are adopted, some are rejected, some tied and broken.
  return [
    { type: 'OpenVote', item, method: 'hands' },
    ...ballots.filter(({ seat }) => seat !== president),
    { type: 'CastBallot', item, seat: president, choice: 'for' },
    { type: 'CloseVote', item },
  ]
}

function urgentOrders(draw: Draw, file: RawFile): readonly Order[] {
  return file.urgentAllocations.flatMap(({ id }) => [
    { type: 'StartItem', item: id } as const,
    ...vote(draw, file, id, voters(file, 'none')),
  ])
}

function reviewOrders(file: RawFile): readonly Order[] {
  return file.occupancyReviews.flatMap(({ id }) => [
    { type: 'StartItem', item: id } as const,
    {
      type: 'GiveOpinion',
      item: id,
      found: true,
      needs: { type: 'T2', sector: 'Chaumont centre' },
      adviseOwnership: false,
    } as const,
    { type: 'AdoptByConsensus', item: id } as const,
  ])
}
