import type { JsonPath } from '../../../util/json-path.ts'
import type { PreparedSession, Vacancy } from '../types.ts'
import { type ImportWarning, warn } from './warning.ts'

/** What is odd about a dwelling and its candidates taken together. */
export function vacancyWarnings({ file }: PreparedSession): readonly ImportWarning[] {
  const { minimumCandidates } = file.commission.rules
  return file.vacancies.flatMap((vacancy, index) => [
    ...repeatedOrder(file.vacancies, vacancy, ['vacancies', index, 'order']),
    ...fewCandidates(vacancy, minimumCandidates, ['vacancies', index, 'candidates']),
    ...repeatedRanks(vacancy, ['vacancies', index, 'candidates']),
  ])
}

function repeatedOrder(
  vacancies: readonly Vacancy[],
  vacancy: Vacancy,
  path: JsonPath,
): readonly ImportWarning[] {
  const first = vacancies.find(({ order }) => order === vacancy.order)
  if (first === undefined || first === vacancy) return []
  return [warn(path, 'order-repeated', { item: vacancy.id, first: first.id })]
}

function fewCandidates(vacancy: Vacancy, minimum: number, path: JsonPath): readonly ImportWarning[] {
  const count = vacancy.candidates.length
  if (count >= minimum || vacancy.exception !== undefined) return []
  return [warn(path, 'fewer-than-three', { item: vacancy.id, count, minimum })]
}

function repeatedRanks({ id, candidates }: Vacancy, path: JsonPath): readonly ImportWarning[] {
  return candidates.flatMap((candidate, index) => {
    const rank = candidate.proposedRank
    const first = candidates.find(({ proposedRank }) => proposedRank === rank)
    if (rank === undefined || first === undefined || first === candidate) return []
    const details = { item: id, first: first.letter, letter: candidate.letter, rank }
    return [warn([...path, index, 'proposedRank'], 'proposed-rank-repeated', details)]
  })
}
