import { checksOf } from '../checks.ts'
import type { CommandOf } from '../commands.ts'
import { byLead, type Guard, itemUndecided, sessionOpen } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CandidateId, SessionState, VacancyItem } from '../state.ts'
import { examinedCandidates } from '../vacancy/selectors.ts'
import { withVacancy } from '../with-item.ts'
import { findingRules } from './rules.ts'
import { acceptanceOf, isSameFinding, keyOf, mayRestOnRegister } from './selectors.ts'
import type { FindingKey } from './types.ts'

/**
 * The commission passes over a finding of the regularity guard, with its reason, before it decides. What the law blocks
 * is cured, never passed over.
 */
export function decideAcceptFinding(state: SessionState, command: CommandOf<'AcceptFinding'>): Outcome {
  const finding = findingOf(command)
  return withVacancy(state, command.item, (item) =>
    acceptWhen(
      [
        ...findingGuards(state, item, command),
        () => blocked(finding),
        () => (stands(state, item, finding) ? null : notFound(finding)),
      ],
      () => [{ type: 'FindingAccepted', item: item.id, ...finding, reason: command.reason }],
    ),
  )
}

/** Taken back: the finding shows again as it is. */
export function decideWithdrawAcceptance(
  state: SessionState,
  command: CommandOf<'WithdrawAcceptance'>,
): Outcome {
  const finding = findingOf(command)
  return withVacancy(state, command.item, (item) =>
    acceptWhen(
      [
        ...findingGuards(state, item, command),
        () => (acceptanceOf(item, finding) === undefined ? notAccepted(finding) : null),
      ],
      () => [{ type: 'AcceptanceWithdrawn', item: item.id, ...finding }],
    ),
  )
}

type Concerning = Pick<CommandOf<'WithdrawAcceptance'>, 'check' | 'candidate' | 'by'>

function findingOf({ check, candidate }: Concerning): FindingKey {
  return { check, ...(candidate === undefined ? {} : { candidate }) }
}

function findingGuards(
  state: SessionState,
  item: VacancyItem,
  { candidate, by }: Concerning,
): readonly Guard[] {
  return [
    ...(candidate === undefined ? [] : [presented(item, candidate)]),
    byLead(state, by),
    sessionOpen(state),
    itemUndecided(item),
  ]
}

/** Judged before the permission (contract 5.10): names nobody. */
function presented(item: VacancyItem, candidate: CandidateId): Guard {
  return () =>
    item.candidates.some(({ file }) => file.id === candidate)
      ? null
      : refuse(
          'unknown-reference',
          `La candidature « ${candidate} » n’est pas présentée pour le logement ${item.id}.`,
          { candidate },
        )
}

function blocked({ check }: FindingKey): Refusal | null {
  const { force, cure } = findingRules[check]
  switch (force) {
    case 'may-be-accepted':
      return null
    case 'blocks':
      return refuse(
        'not-permitted',
        `La commission ne peut passer outre : la loi l’empêche de décider. ${cure}`,
        {
          check,
        },
      )
    case 'tells':
      return refuse('not-permitted', `Ce contrôle informe : il n’y a pas à passer outre. ${cure}`, { check })
  }
}

function stands(state: SessionState, item: VacancyItem, finding: FindingKey): boolean {
  if (mayRestOnRegister(finding)) {
    return examinedCandidates(item).some(({ file }) => file.id === finding.candidate)
  }
  return checksOf(state, item).some((check) => isSameFinding(keyOf(check), finding))
}

function notFound(finding: FindingKey): Refusal {
  const message = 'Ce contrôle ne relève plus rien sur ce logement : il n’y a pas à passer outre.'
  return refuse('not-permitted', message, { ...finding })
}

function notAccepted(finding: FindingKey): Refusal {
  const message = 'La commission n’est pas passée outre à ce contrôle : il n’y a rien à annuler.'
  return refuse('not-permitted', message, { ...finding })
}
