import { describe, expect, it, test } from 'vitest'
import { pageTitle } from '../../../../renderer/features/tablet/page-title.ts'
import {
  dossierPages,
  neighbour,
  neighbourItem,
  type TabletPage,
} from '../../../../renderer/features/tablet/pages.ts'
import {
  firstReading,
  followed,
  type Reading,
  turnedTo,
  viewOf,
  wandered,
} from '../../../../renderer/features/tablet/reading.ts'
import { asHeldBy, preparedSitting } from '../../../support/played-sitting.ts'

const pages = dossierPages(preparedSitting())
const name = ({ number, page }: TabletPage) => `${number}.${page}`

function pageNamed(wanted: string): TabletPage {
  const page = pages.find((one) => name(one) === wanted)
  if (page === undefined) throw new Error(`no page ${wanted}`)
  return page
}

describe('the pages of the dossier', () => {
  it('are the dwelling, the comparison, then a page a candidate', () => {
    expect(
      pages
        .filter(({ item }) => item === 'L2')
        .map(pageTitle)
        .map((title) => title.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'L2 · le logement',
      'L2 · les candidats',
      'L2 · candidat A',
      'L2 · candidat B',
      'L2 · candidat C',
    ])
  })

  it('have no comparison where there is one candidate, and one page for a review', () => {
    expect(pages.filter(({ item }) => item === 'L5').map(({ content }) => content.kind)).toEqual([
      'dwelling',
      'candidate',
    ])
    expect(pages.filter(({ item }) => item === 'O1').map(({ content }) => content.kind)).toEqual(['review'])
  })

  it('are numbered as on paper: the sheet with its comparison, then the candidates', () => {
    expect(pages.filter(({ item }) => item === 'L2').map(({ sheet }) => sheet)).toEqual([1, 1, 2, 3, 4])
    expect(pages.filter(({ item }) => item === 'L5').map(({ sheet }) => sheet)).toEqual([1, 2])
  })

  it('keep their numbers for a seat that holds only part of the session', () => {
    const own = dossierPages(asHeldBy(preparedSitting(), 'mayor-nogent'))
    expect(own.map(name)).toEqual(['L3.1', 'L3.2', 'L3.3', 'L3.4', 'L3.5'])
  })

  test.each([
    ['L1.1', -1, null],
    ['L1.1', 1, 'L1.2'],
    ['L1.6', 1, 'L2.1'],
    ['L2.1', -1, 'L1.6'],
    ['O1.1', 1, null],
  ] as const)('from %s a step of %i leads to %s', (from, step, to) => {
    const page = neighbour(pages, pageNamed(from), step)
    expect(page === null ? null : name(page)).toBe(to)
  })

  test.each([
    ['L1.3', 1, 'L2.1'],
    ['L2.4', -1, 'L1.1'],
    ['L1.3', -1, null],
    ['U1.1', 1, 'O1.1'],
  ] as const)('from %s the next dwelling by %i is %s', (from, step, to) => {
    const page = neighbourItem(pages, pageNamed(from), step)
    expect(page === null ? null : name(page)).toBe(to)
  })
})

describe('following the chair', () => {
  const shown = (reading: Reading, current: string | null) => {
    const view = viewOf(pages, reading, current)
    return view.kind === 'page' ? name(view.page) : view.kind
  }
  const at = (mode: Reading['mode'], wanted: string): Reading => ({ mode, place: pageNamed(wanted) })

  test.each([
    ['before the first item, the first page', firstReading, null, 'L1.1'],
    ['turns with the chair', firstReading, 'L2', 'L2.1'],
    ['keeps the page opened within the chair’s item', at('following', 'L2.4'), 'L2', 'L2.4'],
    ['leaves it when the chair moves on', at('following', 'L2.4'), 'L3', 'L3.1'],
    ['stays where one wanders', at('wandering', 'L2.4'), 'L3', 'L2.4'],
    ['says when the room is on an item of others', firstReading, 'L9', 'elsewhere'],
  ] as const)('%s', (_, reading, current, expected) => {
    expect(shown(reading, current)).toBe(expected)
  })

  it('has nothing to show to a seat without a dwelling', () => {
    expect(viewOf([], firstReading, null)).toEqual({ kind: 'nothing' })
    expect(viewOf([], firstReading, 'L1')).toEqual({ kind: 'elsewhere' })
  })

  it('goes on following while turning pages of the chair’s item, and wanders to another', () => {
    expect(turnedTo(firstReading, pageNamed('L2.3'), 'L2').mode).toBe('following')
    expect(turnedTo(firstReading, pageNamed('L3.1'), 'L2').mode).toBe('wandering')
  })

  it('comes back to the chair in one touch', () => {
    expect(shown(followed(at('wandering', 'L5.1')), 'L2')).toBe('L2.1')
  })

  it('stays on the page shown when one stops following', () => {
    expect(shown(wandered(pageNamed('L2.2')), 'L3')).toBe('L2.2')
    expect(shown(wandered(null), 'L3')).toBe('L1.1')
  })
})
