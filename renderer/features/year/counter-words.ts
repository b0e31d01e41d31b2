import { type Fraction, fraction, roundHalfUp } from '../../../shared/domain/fraction.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { Measure } from '../../../shared/domain/year/measure.ts'
import type { CounterKey } from '../../../shared/domain/year/targets.ts'
import type { RegisterDwelling, RegisterReservation } from '../../../shared/domain/year/types.ts'
import { type Counter, isMoved } from '../../../shared/domain/year/what-if.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Status } from '../../components/status-mark.tsx'
import { formatRate, noBreakSpace } from '../dossier/format.ts'
import { reservationLabels } from '../dossier/labels.ts'

/** One of the year's targets, ready to be shown. */
export interface CounterLine {
  readonly key: string
  readonly label: string
  /** `18 sur 64 (28,1 %)`, without and with the proposal; the second null where it changes nothing. */
  readonly before: string
  readonly after: string | null
  /** `objectif 25 %`, `plafond 30 %`. */
  readonly target: string
  readonly status: Status
  readonly verdict: string
}

/** What the lines may leave unsaid: the territory of the dwelling on the table; and who the réservataires are, by id. */
export interface CounterSetting {
  readonly epci: RegisterDwelling['epci']
  readonly reservataires: ReadonlyMap<string, string>
}

export function counterLine(counter: Counter, setting: CounterSetting): CounterLine {
  const { key, bound, target, before, after } = counter
  return {
    key: JSON.stringify(key),
    label: labelOf(key, setting),
    before: shareText(before),
    after: isMoved(counter) ? shareText(after) : null,
    target: `${bound === 'at-least' ? 'objectif' : 'plafond'} ${percent(target)}`,
    status: statusOf(after),
    verdict: verdictText(counter),
  }
}

/** `18 sur 64 (28,1 %)`, then how many more are not known. */
export function shareText({ numerator, denominator, unknown }: Measure): string {
  const apart = unknown === 0 ? '' : `, ${counted(unknown, 'inconnue', 'inconnues')} à part`
  if (denominator === 0) return `aucune${apart}`
  const rate = roundHalfUp(fraction(numerator, denominator), 3)
  return `${numerator} sur ${denominator} (${formatRate(rate)})${apart}`
}

/** `25 %`, `33,3 %`: a target without a decimal it does not have. */
function percent(share: Fraction): string {
  return formatRate(roundHalfUp(share, 3)).replace(`,0${noBreakSpace}%`, `${noBreakSpace}%`)
}

function statusOf({ verdict }: Measure): Status {
  if (verdict === 'reached') return 'met'
  return verdict === 'missed' ? 'watch' : 'neutral'
}

function verdictText({ bound, before, after }: Counter): string {
  const word = bound === 'at-least' ? 'atteint' : 'respecté'
  switch (after.verdict) {
    case 'reached':
      return before.verdict === 'missed' ? `${word} ainsi` : word
    case 'missed':
      return before.verdict === 'reached' ? `ne serait plus ${word}` : `non ${word}`
    case 'undetermined':
      return 'à vérifier'
    case 'none':
      return 'sans objet'
    default:
      return assertNever(after.verdict)
  }
}

function labelOf(key: CounterKey, setting: CounterSetting): string {
  switch (key.kind) {
    case 'first-quartile-outside-qpv':
      return `Premier quartile hors quartiers prioritaires${territoryOf(key.epci, setting)}`
    case 'other-quartiles-inside-qpv':
      return `Autres quartiles en quartier prioritaire${territoryOf(key.epci, setting)}`
    case 'priority':
      return `DALO et publics prioritaires, ${reservationText(key.reservation)}`
    case 'agreement-priority':
      return 'Accord local, publics prioritaires'
    case 'agreement-public-agents':
      return 'Accord local, agents publics'
    case 'prefecture-flux':
      return 'Flux, contingent préfectoral'
    case 'public-agents-flux':
      return 'Flux, agents de l’État'
    case 'reservataire-flux':
      return `Flux, ${setting.reservataires.get(key.id) ?? `réservataire ${key.id}`}`
    default:
      return assertNever(key)
  }
}

function territoryOf(epci: string | null, setting: CounterSetting): string {
  if (epci === setting.epci) return ''
  return epci === null ? ', EPCI non renseigné' : `, EPCI ${epci}`
}

function reservationText({ holder, label }: RegisterReservation): string {
  return label ?? (holder === 'landlord' ? 'logements non réservés' : reservationLabels[holder])
}
