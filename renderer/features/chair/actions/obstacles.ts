import type { Item, VacancyItem } from '../../../../shared/domain/state.ts'
import { itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import type { CalmDesk, Desk } from '../desk/desk.ts'
import { viewedVacancy } from '../desk/desk.ts'

/** Why something cannot be done now, in a sentence that says what to do first; null when nothing is in the way. */
export type Obstacle = (desk: Desk) => string | null

/** The same of what has nothing to do with what is being written. */
export type CalmObstacle = (desk: CalmDesk) => string | null

/** The first thing in the way. */
export function firstObstacle(...obstacles: readonly Obstacle[]): Obstacle {
  return (desk) => {
    for (const obstacle of obstacles) {
      const found = obstacle(desk)
      if (found !== null) return found
    }
    return null
  }
}

export const noObstacle: CalmObstacle = () => null

export const whileOpen: CalmObstacle = ({ state }) => {
  switch (state.phase) {
    case 'prepared':
      return 'La séance n’est pas ouverte. Ouvrez-la d’abord.'
    case 'suspended':
      return 'La séance est suspendue. Reprenez-la d’abord.'
    case 'closed':
      return 'La séance est levée.'
    case 'signed':
      return 'Le procès-verbal est signé. Seul un acte rectificatif peut le corriger.'
    case 'open':
      return null
  }
}

export const onItem: CalmObstacle = ({ item }) => (item === null ? 'L’ordre du jour est vide.' : null)

export const onVacancy: CalmObstacle = (desk) =>
  viewedVacancy(desk) === null ? 'Ce point n’est pas un logement à attribuer.' : null

export const onCandidate: CalmObstacle = ({ candidate }) =>
  candidate === null ? 'Aucune candidature n’est présentée sur ce point.' : null

/** The candidate under the keyboard is still examined. */
export const onExaminedCandidate: CalmObstacle = (desk) => {
  if (desk.candidate?.withdrawn === null) return null
  return onCandidate(desk) ?? 'Cette candidature est retirée de l’ordre du jour. Réinscrivez-la d’abord.'
}

export const notDecided: CalmObstacle = ({ item }) =>
  item !== null && itemStatus(item) === 'decided' ? 'Ce point est décidé. Rouvrez-le pour le modifier.' : null

export const noVoteOpen: CalmObstacle = ({ item }) =>
  item !== null && item.openVote !== null ? 'Un vote est ouvert. Clôturez-le ou annulez-le d’abord.' : null

export const voteOpen: CalmObstacle = ({ item }) =>
  item !== null && item.openVote !== null ? null : 'Aucun vote n’est ouvert sur ce point.'

export const itemStarted: CalmObstacle = ({ item }) =>
  item !== null && item.startedAt === null
    ? 'L’examen de ce point n’a pas commencé. Appelez-le d’abord.'
    : null

/** Decisions may be weighed before the sitting too, but neither during a vote nor after it. */
export const draftOpen: CalmObstacle = (desk) => {
  const isOver = desk.state.phase === 'closed' || desk.state.phase === 'signed'
  return (isOver ? whileOpen(desk) : null) ?? onVacancy(desk) ?? notDecided(desk) ?? noVoteOpen(desk)
}

/** Runs with the item looked at; actions call it only when `onItem` lets them. */
export function withItem(desk: Desk, act: (item: Item) => void): void {
  if (desk.item !== null) act(desk.item)
}

/** Runs with the dwelling looked at; actions call it only when `onVacancy` lets them. */
export function withVacancy(desk: Desk, act: (item: VacancyItem) => void): void {
  const item = viewedVacancy(desk)
  if (item !== null) act(item)
}

/** The decision of the candidate under the keyboard may be written. */
export const onDraftedCandidate: Obstacle = firstObstacle(draftOpen, onExaminedCandidate)
