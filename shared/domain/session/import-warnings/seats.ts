import type { College, PreparedSession, Seat } from '../types.ts'
import { type ImportWarning, warn } from './warning.ts'

/** What the law says of each college: its voice, and what bounds the dwellings it sits on; null where nothing does. */
const colleges: Readonly<Record<College, { readonly voice: Seat['voice']; readonly bounds: string | null }>> =
  {
    landlord: { voice: 'deliberative', bounds: null },
    mayor: { voice: 'deliberative', bounds: 'à sa commune' },
    state: { voice: 'deliberative', bounds: null },
    epci: { voice: 'deliberative', bounds: 'à son territoire' },
    mandate: { voice: 'deliberative', bounds: 'aux logements donnés en gérance' },
    reservataire: { voice: 'consultative', bounds: 'à son contingent' },
    insertion: { voice: 'consultative', bounds: null },
    ccas: { voice: 'consultative', bounds: 'au lieu du logement' },
    'district-mayor': { voice: 'consultative', bounds: 'à son arrondissement' },
  }

/** What is odd about a seat for its college (CCH L441-2 II, R441-9 II): a voice, or a scope, that the law does not give. */
export function seatWarnings({ file: { commission } }: PreparedSession): readonly ImportWarning[] {
  return commission.seats.flatMap((seat, index) => [
    ...voice(seat, index),
    ...scope(seat, index),
    ...substituteVoice(seat, index, commission.seats),
  ])
}

function voice({ id, college, voice: given }: Seat, index: number): readonly ImportWarning[] {
  if (given === colleges[college].voice) return []
  const words = given === 'deliberative' ? 'voix délibérative' : 'voix consultative'
  return [warn(['commission', 'seats', index, 'voice'], 'seat-voice', { seat: id, voice: words })]
}

/** A substitute sits with its member's scope: its own says nothing. */
function scope({ id, college, scope: given, substituteOf }: Seat, index: number): readonly ImportWarning[] {
  const { bounds } = colleges[college]
  if (bounds === null || given !== undefined || substituteOf !== undefined) return []
  return [warn(['commission', 'seats', index], 'seat-scope', { seat: id, bounds })]
}

function substituteVoice(seat: Seat, index: number, seats: readonly Seat[]): readonly ImportWarning[] {
  const member = seats.find(({ id }) => id === seat.substituteOf)
  if (member === undefined || member.voice === seat.voice) return []
  const details = { seat: seat.id, member: member.id }
  return [warn(['commission', 'seats', index, 'voice'], 'substitute-voice', details)]
}
