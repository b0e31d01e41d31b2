import { readFileSync } from 'node:fs'
import documents from '../../../server/lists/documents.json' with { type: 'json' }
import motives from '../../../server/lists/motives.json' with { type: 'json' }

interface Person {
  readonly title: string
  readonly lastName: string
  readonly firstName: string
}
interface Candidate {
  readonly id: string
  readonly letter: string
  readonly applicants: readonly Person[]
}
interface Dwelling {
  readonly dwelling: { readonly reference: string }
}
interface SessionFile {
  readonly session: { readonly id: string; readonly number: string }
  readonly commission: {
    readonly seats: readonly {
      readonly id: string
      readonly holder: Person
      readonly isPresident?: boolean
    }[]
  }
  readonly vacancies: readonly (Dwelling & {
    readonly id: string
    readonly order: number
    readonly candidates: readonly Candidate[]
  })[]
  readonly urgentAllocations?: readonly (Dwelling & { readonly id: string; readonly candidate: Candidate })[]
  readonly occupancyReviews?: readonly (Dwelling & { readonly id: string })[]
}

/**
 * The words under which the screen shows what commands name by an identifier, from the session file alone: the tests
 * read what a person reads, and ask the application for nothing.
 */
export class SittingBook {
  readonly #file: SessionFile

  constructor(fileText: string) {
    this.#file = JSON.parse(fileText)
  }

  get session(): string {
    return this.#file.session.id
  }

  /** The number that heads the sitting: `2026-22`. */
  get number(): string {
    return this.#file.session.number
  }

  /** `Mme BERGER Sophie`. */
  seatName(id: string): string {
    return nameOf(found(this.#file.commission.seats, id).holder)
  }

  /** `M. DELAUNAY Antoine et Mme GAUTHIER Sarah`. */
  applicantsName(candidate: string): string {
    return french.format(found(this.#candidates(), candidate).applicants.map(nameOf))
  }

  letter(candidate: string): string {
    return found(this.#candidates(), candidate).letter
  }

  /** `L2`, `U1`, `O1`: the number that is said aloud. */
  itemNumber(id: string): string {
    const { vacancies, urgentAllocations = [], occupancyReviews = [] } = this.#file
    const vacancy = vacancies.find((one) => one.id === id)
    if (vacancy !== undefined) return `L${vacancy.order}`
    const urgent = urgentAllocations.findIndex((one) => one.id === id)
    if (urgent >= 0) return `U${urgent + 1}`
    return `O${occupancyReviews.indexOf(found(occupancyReviews, id)) + 1}`
  }

  /** `L2, CHA-0077`: an item in a list. */
  itemLabel(id: string): string {
    return `${this.itemNumber(id)}, ${found(this.#items(), id).dwelling.reference}`
  }

  /** The item on which a candidate is presented. */
  itemOf(candidate: string): string {
    const { vacancies, urgentAllocations = [] } = this.#file
    const vacancy = vacancies.find(({ candidates }) => candidates.some(({ id }) => id === candidate))
    const urgent = urgentAllocations.find((one) => one.candidate.id === candidate)
    const item = vacancy ?? urgent
    if (item === undefined) throw new Error(`no candidate ${candidate} in the file`)
    return item.id
  }

  candidatesOf(vacancy: string): readonly string[] {
    return found(this.#file.vacancies, vacancy).candidates.map(({ id }) => id)
  }

  #items() {
    const { vacancies, urgentAllocations = [], occupancyReviews = [] } = this.#file
    return [...vacancies, ...urgentAllocations, ...occupancyReviews]
  }

  #candidates(): readonly Candidate[] {
    const { vacancies, urgentAllocations = [] } = this.#file
    return [
      ...vacancies.flatMap(({ candidates }) => candidates),
      ...urgentAllocations.map(({ candidate }) => candidate),
    ]
  }
}

const french = new Intl.ListFormat('fr')

function nameOf({ title, lastName, firstName }: Person): string {
  return `${title}\u00a0${lastName} ${firstName}`
}

function found<One extends { readonly id: string }>(list: readonly One[], id: string): One {
  const one = list.find((candidate) => candidate.id === id)
  if (one === undefined) throw new Error(`no ${id} in the file`)
  return one
}

/** The words of a motive of the delivered list. */
export function motiveLabel(code: string): string {
  return labelOf([...motives['not-allocated'], ...motives.inadmissible], code)
}

/** The words of a document of the delivered list. */
export function documentLabel(code: string): string {
  return labelOf(documents.documents, code)
}

function labelOf(list: readonly { readonly code: string; readonly label: string }[], code: string): string {
  const one = list.find((entry) => entry.code === code)
  if (one === undefined) throw new Error(`no ${code} in the delivered list`)
  return one.label
}

/** The session file of the example sitting. */
export const exampleFile = readFileSync(
  new URL('../../../server/lists/examples/seance-chaumont.json', import.meta.url),
  'utf8',
)
