import type { GridReading } from './grid-reading.ts'
import type { GridSentence } from './grid-sentences.ts'
import { pointsWord } from './points-text.ts'

/** What unjustified refusals cost, for how long, and who says that one is. */
export function refusalSentences({ penalty }: GridReading): readonly GridSentence[] {
  return [cost(penalty), lapse(penalty), qualification]
}

type Penalty = GridReading['penalty']

function cost(penalty: Penalty): GridSentence {
  return {
    topic: 'Refus injustifiés',
    silent: 'si les premiers refus coûtent des points une fois le seuil atteint.',
    setting: costSetting(penalty),
  }
}

function costSetting({ points, from, counted }: Penalty): string {
  const each = `compte pour ${pointsWord(points)}`
  if (from === 1) return `Chaque refus injustifié ${each}.`
  if (counted === 'all') return `À partir de ${from} refus injustifiés, chacun ${each}, le premier compris.`
  const free =
    from === 2
      ? 'Le premier refus injustifié ne coûte rien'
      : `Les ${from - 1} premiers refus injustifiés ne coûtent rien`
  return `${free} ; chacun des suivants ${each}.`
}

function lapse({ lapseMonths }: Penalty): GridSentence {
  return {
    topic: 'Durée d’un refus',
    silent: 'au bout de combien de temps un refus ne compte plus.',
    setting:
      lapseMonths === null
        ? 'Un refus injustifié compte sans limite de durée.'
        : `Un refus injustifié ne compte plus ${lapseMonths} mois après sa date.`,
  }
}

/** The footnote of the grid of Châlons; the file carries the qualification, this software does not decide it. */
const qualification: GridSentence = {
  topic: 'Qualification d’un refus',
  silent: 'ce qu’est un refus injustifié.',
  setting:
    'Le dossier dit si un refus est justifié ; l’organisme ou le réservataire l’apprécie après consultation de tous les membres de la commission.',
}
