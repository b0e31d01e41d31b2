import { assertNever } from '../../util/assert-never.ts'
import { withFrenchSpaces } from '../../util/french-spaces.ts'
import type { ScoringGrid } from '../session/reference-lists.ts'
import { type CumulationGroup, type GridReading, readingOf, type TieBreak } from './grid-reading.ts'
import { pointsWord } from './points-text.ts'
import { refusalSentences } from './refusal-sentences.ts'

/** One thing that a published grid leaves open, and what this grid sets: a line of the help. */
export interface GridSentence {
  readonly topic: string
  /** What completes « La publication ne dit pas ». */
  readonly silent: string
  /** What holds here. */
  readonly setting: string
}

/**
 * How a grid is read, in French: a line for each point that published grids leave open (the transcription of the grid
 * of Châlons lists them), with what this grid sets. The same on the screens and in the booklet.
 */
export function gridSentences(grid: ScoringGrid): readonly GridSentence[] {
  const reading = readingOf(grid)
  return [
    cumulation(reading),
    ...reading.groups.map((group) => groupSentence(grid, group)),
    seniority(reading),
    ...refusalSentences(reading),
    floor(reading),
    ties(reading),
    transfers(reading),
    facts(reading),
    ...reading.definitions.map((one) => definition(grid, one)),
  ].map(spaced)
}

function spaced({ topic, silent, setting }: GridSentence): GridSentence {
  return {
    topic: withFrenchSpaces(topic),
    silent: withFrenchSpaces(silent),
    setting: withFrenchSpaces(setting),
  }
}

function cumulation({ groups }: GridReading): GridSentence {
  const isLimited = groups.some(({ keep }) => keep === 'highest')
  return {
    topic: 'Cumul',
    silent: 'si les points de critères qui se recoupent s’additionnent.',
    setting: isLimited
      ? 'Les critères remplis s’additionnent, chacun une fois, sauf ceux des groupes ci-dessous dont un seul compte.'
      : 'Tous les critères remplis s’additionnent, chacun une fois.',
  }
}

function groupSentence(grid: ScoringGrid, { about, codes, keep }: CumulationGroup): GridSentence {
  const labels = codes.map((code) => `« ${labelOf(grid, code)} »`).join(', ')
  return {
    topic: `Cumul : ${about}`,
    silent: `si ces critères se cumulent : ${labels}.`,
    setting: keep === 'all' ? 'Ils se cumulent.' : 'Seul le plus élevé de ceux qui sont remplis compte.',
  }
}

function seniority({ seniority: { unit, pointsPerYear, cap } }: GridReading): GridSentence {
  const limit = cap === null ? 'sans plafond' : `dans la limite de ${pointsWord(cap)}`
  const count =
    unit === 'completed-years'
      ? `${pointsWord(pointsPerYear)} par année révolue`
      : `${pointsWord(pointsPerYear)} par année, comptés au mois révolu (un douzième par mois, au centième de point)`
  return {
    topic: 'Ancienneté',
    silent: 'de quelle date elle part, comment elle s’arrondit, ni jusqu’où elle compte.',
    setting: `${count} depuis le premier enregistrement de la demande, ${limit}.`,
  }
}

function floor({ floor: least }: GridReading): GridSentence {
  return {
    topic: 'Plancher',
    silent: 'si le total peut devenir négatif.',
    setting:
      least === null
        ? 'Le total n’a pas de plancher : il peut être négatif.'
        : `Le total ne descend pas au-dessous de ${pointsWord(least)}.`,
  }
}

function ties({ tieBreak }: GridReading): GridSentence {
  const [first, ...others] = tieBreak.map(tieBreakWords)
  const order = [`${first} d’abord`, ...others].join(', puis ')
  return {
    topic: 'Égalité',
    silent: 'comment deux cotations égales se départagent.',
    setting:
      first === undefined
        ? 'Rien ne les départage : elles s’affichent « ex aequo », dans l’ordre du dossier.'
        : `Elles s’affichent « ex aequo », dans cet ordre : ${order}. Ce n’est pas un classement.`,
  }
}

function tieBreakWords(by: TieBreak): string {
  switch (by) {
    case 'dalo':
      return 'le droit au logement opposable (DALO)'
    case 'registeredOn':
      return 'la demande la plus ancienne'
    case 'registrationNumber':
      return 'le numéro unique'
    default:
      return assertNever(by)
  }
}

function transfers({ transfers: how }: GridReading): GridSentence {
  return {
    topic: 'Mutations',
    silent: 'si le même barème vaut pour les demandes de mutation.',
    setting:
      how === 'scored'
        ? 'Les demandes de mutation sont notées comme les autres.'
        : 'Les demandes de mutation n’ont pas de cotation ; elles s’affichent après les autres.',
  }
}

function facts({ facts: how }: GridReading): GridSentence {
  return {
    topic: 'Justificatifs',
    silent: 'si un critère compte sur déclaration ou sur justificatif.',
    setting:
      how === 'declared'
        ? 'Un critère compte dès que la demande le déclare, sous réserve de vérification.'
        : 'Un critère ne compte qu’une fois vérifié sur pièces.',
  }
}

function definition(grid: ScoringGrid, { code, meaning }: GridReading['definitions'][number]): GridSentence {
  return {
    topic: `« ${labelOf(grid, code)} »`,
    silent: 'à partir de quand ce critère est rempli.',
    setting:
      meaning === null
        ? 'Le service qui instruit la demande l’apprécie.'
        : `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`,
  }
}

function labelOf({ criteria }: ScoringGrid, code: string): string {
  return criteria.find((criterion) => criterion.code === code)?.label ?? code
}
