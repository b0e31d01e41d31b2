import { isProvisional } from '../eligibility/ceilings.ts'
import type { CeilingTable } from '../session/reference-lists.ts'
import type { Financing, Zone } from '../session/types.ts'
import type { SessionState } from '../state.ts'

const financings = ['PLAI', 'PLUS', 'PLS'] as const satisfies readonly Financing[]
const zones = ['paris', 'idf', 'other'] as const satisfies readonly Zone[]

/** Why a table cannot confirm the ceilings of this sitting, each in a French sentence; empty when it can. */
export function confirmationFaults(state: SessionState, table: CeilingTable): readonly string[] {
  return [
    ...otherFamily(state, table),
    ...notYetInForce(state, table),
    ...missingRows(state, table),
    ...nothingConfirmed(state, table),
  ]
}

/** `2026` and its later versions, `2026-2` or `2026.confirmee`. */
function otherFamily({ ceilings }: SessionState, { id }: CeilingTable): readonly string[] {
  const isVersion =
    id === ceilings.id || (id.startsWith(ceilings.id) && /^[._-]/.test(id.slice(ceilings.id.length)))
  if (isVersion) return []
  return [
    `La table « ${id} » n’est pas une version de la table « ${ceilings.id} » de cette séance. Choisissez « ${ceilings.id} » ou l’une de ses versions.`,
  ]
}

function notYetInForce({ session }: SessionState, { id, appliesFrom }: CeilingTable): readonly string[] {
  if (appliesFrom <= session.date) return []
  return [
    `La table « ${id} » ne s’applique pas encore à la date de la séance. Choisissez la table en vigueur ce jour-là.`,
  ]
}

/** Nothing that the sitting could compute may be missing from what replaces its figures. */
function missingRows({ ceilings }: SessionState, { tables }: CeilingTable): readonly string[] {
  const missing = financings.filter((financing) =>
    zones.some(
      (zone) => ceilings.tables[financing]?.[zone] !== undefined && tables[financing]?.[zone] === undefined,
    ),
  )
  if (missing.length === 0) return []
  return [
    `Des plafonds de la table de la séance manquent dans celle-ci : ${missing.join(', ')}. Choisissez une table complète.`,
  ]
}

function nothingConfirmed({ ceilings }: SessionState, table: CeilingTable): readonly string[] {
  const confirmed = financings.filter(
    (financing) =>
      isProvisional(ceilings, financing) &&
      !isProvisional(table, financing) &&
      table.tables[financing] !== undefined,
  )
  if (confirmed.length > 0) return []
  return [
    'Cette table ne confirme aucun des plafonds provisoires de la séance. Choisissez la table confirmée.',
  ]
}
