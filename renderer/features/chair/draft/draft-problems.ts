import { householdName } from '../../../../shared/domain/naming.ts'
import type { MotiveList } from '../../../../shared/domain/session/reference-lists.ts'
import type { CandidateId } from '../../../../shared/domain/session/types.ts'
import type { CandidateState, VacancyItem } from '../../../../shared/domain/state.ts'
import { examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import { choiceOf, type Draft, type DraftChoice, isMotivatedKind } from './draft.ts'

/** What a draft still lacks, said where it lacks it. */
export interface DraftProblem {
  readonly candidate: CandidateId
  readonly field: 'kind' | 'motive' | 'statement' | 'document' | 'deadline'
  readonly message: string
}

/** Everything that keeps a draft from being put to the vote, in the order shown. */
export function draftProblems(draft: Draft, item: VacancyItem, motives: MotiveList): readonly DraftProblem[] {
  return examinedCandidates(item).flatMap((candidate) => candidateProblems(draft, candidate, motives))
}

/** Whether a motive's wording must be completed by a sentence (contract 5.25). */
export function needsStatement(motives: MotiveList, { kind, motives: chosen }: DraftChoice): boolean {
  if (!isMotivatedKind(kind)) return false
  return motives[kind].find((motive) => motive.code === chosen[kind])?.needsStatement === true
}

function candidateProblems(
  draft: Draft,
  { file }: CandidateState,
  motives: MotiveList,
): readonly DraftProblem[] {
  const choice = choiceOf(draft, file.id)
  const name = householdName(file)
  const problem = (field: DraftProblem['field'], message: string) => [{ candidate: file.id, field, message }]
  if (choice.kind === null) return problem('kind', `Il manque une décision pour ${name}.`)
  if (choice.kind === 'conditional') return conditionProblems(choice, name, problem)
  if (!isMotivatedKind(choice.kind)) return []
  if (choice.motives[choice.kind] === '') return problem('motive', `Choisissez le motif pour ${name}.`)
  const isExplained = !needsStatement(motives, choice) || choice.statement.trim() !== ''
  return isExplained ? [] : problem('statement', `Ce motif demande une précision pour ${name}.`)
}

function conditionProblems(
  choice: DraftChoice,
  name: string,
  problem: (field: DraftProblem['field'], message: string) => readonly DraftProblem[],
): readonly DraftProblem[] {
  return [
    ...(choice.document === '' ? problem('document', `Choisissez la pièce attendue de ${name}.`) : []),
    ...(choice.deadline === '' ? problem('deadline', `Fixez la date limite donnée à ${name}.`) : []),
  ]
}
