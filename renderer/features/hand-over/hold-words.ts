import type { ServerLink } from '../../../shared/ipc/channels.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { HandOverAnswer, SessionHold } from '../../../shared/sync/hand-over.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { withArticle } from '../../../shared/util/with-article.ts'
import { civilDay } from '../../app/today.ts'
import { formatInstant, formatShortDate } from '../dossier/format.ts'

/** What may be done about who orders a session, from where this page runs. */
export type HoldAct = 'take' | 'give-back' | 'break'

/** How this page's host stands with a server: a browser is the server's own page. */
export type HostLink = ServerLink['state'] | 'browser'

/** Null where there is nothing to do: a desk without a server, a session that the server orders. */
export function holdAct({ isHere, holder }: SessionHold, link: HostLink): HoldAct | null {
  if (link === 'none') return null
  if (isHere) return 'give-back'
  if (holder !== null) return 'break'
  return link === 'browser' ? null : 'take'
}

export interface HolderWords {
  readonly holder: string
  /** Since when; empty for the server. */
  readonly since: string
}

/** Who orders a session: `Le serveur`, `Ce poste`, `Poste 3fa2`, and since when. `now` decides between hour and day. */
export function holderWords({ isHere, holder }: SessionHold, now: string): HolderWords {
  if (holder === null) return { holder: isHere ? 'Ce poste' : 'Le serveur', since: '' }
  const day = civilDay(holder.since)
  const since = day === civilDay(now) ? formatInstant(holder.since) : `le ${formatShortDate(day)}`
  return { holder: isHere ? 'Ce poste' : capitalised(holder.name), since: `depuis ${since}` }
}

export const holdActLabels: Readonly<Record<HoldAct, string>> = {
  take: 'Prendre la séance en main',
  'give-back': 'Rendre la séance au serveur',
  break: 'Reprendre la séance',
}

export interface Outcome {
  readonly tone: 'done' | 'watch' | 'blocks'
  readonly title: string
  readonly words: string
}

/** What an act about a hold came to, and what to do. */
export function outcomeWords(act: HoldAct, answer: HandOverAnswer | BackendFailure): Outcome {
  switch (answer.kind) {
    case 'done':
      return { tone: 'done', ...doneWords[act] }
    case 'later':
      return {
        tone: 'watch',
        title: 'Séance rendue, le serveur l’apprendra',
        words: 'La liaison a manqué. La séance lui revient dès qu’elle est rétablie : rien n’est perdu.',
      }
    case 'held-elsewhere':
      return {
        ...nothingDone,
        words: `Elle est tenue par ${withArticle(answer.holder)}. Demandez-lui de la rendre.`,
      }
    case 'changed':
      return {
        ...nothingDone,
        words: 'La séance n’est plus tenue comme à l’écran. Regardez de nouveau la liste.',
      }
    case 'unknown':
      return {
        ...nothingDone,
        words: 'Cette séance n’est plus sur le serveur. Regardez de nouveau la liste.',
      }
    case 'not-here':
      return {
        ...nothingDone,
        words: 'Cela se fait dans l’application de bureau du poste qui tient la séance.',
      }
    case 'failure':
      return { ...nothingDone, words: failureWords(answer) }
    case 'holds':
    case 'acts':
      throw new Error(`${answer.kind} answers no act about a hold`)
    default:
      return assertNever(answer)
  }
}

const nothingDone = { tone: 'blocks', title: 'Rien n’a changé' } as const

const doneWords: Readonly<Record<HoldAct, { readonly title: string; readonly words: string }>> = {
  take: {
    title: 'Séance prise en main',
    words: 'Ce poste en décide seul, avec ou sans réseau, jusqu’à ce que vous la rendiez.',
  },
  'give-back': { title: 'Séance rendue au serveur', words: 'Tout ce qui a été décidé ici y est.' },
  break: {
    title: 'Séance reprise',
    words: 'Le serveur en décide de nouveau. Un autre poste peut la prendre en main.',
  },
}

/** Why the host gave no answer, and what to do. */
export function failureWords({ reason }: BackendFailure): string {
  switch (reason) {
    case 'unreachable':
      return 'Le serveur ne répond pas. Réessayez quand la liaison sera rétablie.'
    case 'unauthorised':
      return 'Cet appareil n’est pas associé au secrétariat de la commission.'
    case 'version':
      return 'Ce poste et le serveur n’ont pas la même version : mettez l’application à jour.'
    case 'failed':
      return 'L’opération a échoué. Recommencez ; si cela persiste, prévenez l’assistance.'
    default:
      return assertNever(reason)
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
