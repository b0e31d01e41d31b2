import { counted } from '../../../shared/domain/naming.ts'
import type { MissingTailFact } from '../../../shared/sync/hand-over.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { civilDay } from '../../app/today.ts'
import { formatDate, formatInstant, noBreakSpace } from '../dossier/format.ts'

/** In milliseconds: how long a settled fact is still news. */
const news = 7 * 24 * 3600 * 1000

/** Whether the secretary is told of it on the list of sessions: what waits, and what was settled lately. */
export function isTold({ settledAt }: MissingTailFact, now: string): boolean {
  return settledAt === null || Date.parse(now) - Date.parse(settledAt) < news
}

export interface TailWords {
  readonly tone: 'watch' | 'told'
  readonly title: string
  /** What happened, when, and what to do. */
  readonly words: string
}

/** An end of a session's journal that the server lacked after a backup was restored, told to the secretary. */
export function tailWords(fact: MissingTailFact, number: string): TailWords {
  const { tone, title, done } = outcomeWords(fact)
  return {
    tone,
    title: `Séance ${number}${noBreakSpace}: ${title}`,
    words: `${whatWasMissing(fact)} ${done}`,
  }
}

function whatWasMissing({ from, to, foundAt }: MissingTailFact): string {
  const lines = counted(to - from + 1, 'inscription', 'inscriptions')
  return `Rétabli à partir d’une sauvegarde, le serveur n’avait plus la fin du registre (${lines})${noBreakSpace}: un appareil la tenait encore le ${instantWords(foundAt)}.`
}

/** `22 novembre 2026 à 11 h 07`. */
function instantWords(instant: string): string {
  return `${formatDate(civilDay(instant))} à ${formatInstant(instant)}`
}

function outcomeWords({ outcome, foundAt, settledAt }: MissingTailFact): Pick<TailWords, 'tone' | 'title'> & {
  readonly done: string
} {
  switch (outcome) {
    case 'awaited':
      return {
        tone: 'watch',
        title: 'le serveur attend la fin du registre',
        done: 'Une tablette ne peut pas la rendre tout entière. Ouvrez la séance sur le poste ou le navigateur qui servait au secrétariat : il la rendra de lui-même. D’ici là, rien n’est décidé et rien n’est perdu.',
      }
    case 'completed':
      return { tone: 'told', title: 'registre complété', done: 'Elle y est de nouveau, vérifiée.' }
    case 'set-aside':
      return {
        tone: 'watch',
        title: 'actes d’avant la restauration mis de côté',
        done: 'Le serveur avait déjà décidé autre chose : ces actes sont dans la liste à examiner, et ne s’ajoutent pas d’eux-mêmes.',
      }
    case 'given-up':
      return {
        tone: 'told',
        title: 'fin du registre abandonnée',
        done: `La séance continue sans elle depuis le ${instantWords(settledAt ?? foundAt)}, à la demande du secrétariat.`,
      }
    default:
      return assertNever(outcome)
  }
}
