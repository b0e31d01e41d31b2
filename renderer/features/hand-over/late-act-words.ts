import type { Command } from '../../../shared/domain/commands.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { SetAsideAct, SetAsideOutcome } from '../../../shared/sync/set-aside.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Status } from '../../components/status-mark.tsx'
import { askedLabels } from '../chair/refusals/refusals.ts'
import { formatInstant } from '../dossier/format.ts'

/** `1 acte décidé hors ligne après la reprise, à examiner`. */
export function lateActsTitle(count: number): string {
  const acts = counted(count, 'acte décidé', 'actes décidés')
  return `${acts} hors ligne après la reprise, à examiner`
}

/** What was asked, as a noun, with what it concerned: `Bulletin, L2, Mme BERGER`. */
export function lateActLabel({ command, about }: Pick<SetAsideAct, 'command' | 'about'>): string {
  const type = command?.type
  const isKnown = typeof type === 'string' && Object.hasOwn(askedLabels, type)
  const label = isKnown ? askedLabels[type as Command['type']] : 'Acte dont la demande est perdue'
  return about === '' ? label : `${label}, ${about}`
}

export interface OutcomeWords {
  readonly status: Status
  readonly words: string
  /** Why it was refused, or left undone; empty where there is nothing to tell. */
  readonly detail: string
}

/** What became of an act set aside. */
export function lateOutcomeWords(outcome: SetAsideOutcome): OutcomeWords {
  switch (outcome.kind) {
    case 'waiting':
      return outcome.refusal === null
        ? { status: 'watch', words: 'À examiner', detail: '' }
        : { status: 'blocks', words: 'Refusé', detail: outcome.refusal.message }
    case 'decided':
      return { status: 'met', words: 'Repris au registre', detail: `à ${formatInstant(outcome.at)}` }
    case 'set-down':
      return { status: 'neutral', words: 'Écarté', detail: outcome.reason }
    default:
      return assertNever(outcome)
  }
}

export function waitingIds(acts: readonly SetAsideAct[]): readonly string[] {
  return acts.filter(({ outcome }) => outcome.kind === 'waiting').map(({ id }) => id)
}
