import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Holdings } from '../../server/replication/holdings.ts'

interface OpenedHoldings {
  readonly holdings: Holdings
  dispose(): Promise<void>
}

const desk = { device: 'desk-1', name: 'poste desk' }
const other = { device: 'desk-2', name: 'poste autre' }

/** Rules of `server/replication/holdings.ts`: exactly one hub orders a session. */
export function holdingsSuite(name: string, open: () => Promise<OpenedHoldings>): void {
  describe(`holdings on ${name}`, () => {
    let opened: OpenedHoldings

    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.dispose())

    it('H1 a session that nobody holds has no holder', async () => {
      expect(await opened.holdings.holderOf('s')).toBeNull()
    })

    it('H2 the first to hold a session is its holder, and may say so again', async () => {
      expect(await opened.holdings.hold('s', desk)).toBe(true)
      expect(await opened.holdings.hold('s', desk)).toBe(true)
      expect(await opened.holdings.holderOf('s')).toEqual(desk)
    })

    it('H3 nobody takes a session from its holder', async () => {
      await opened.holdings.hold('s', desk)
      expect(await opened.holdings.hold('s', other)).toBe(false)
      expect(await opened.holdings.holderOf('s')).toEqual(desk)
    })

    it('H4 of two at once, one holds', async () => {
      const answers = await Promise.all([opened.holdings.hold('s', desk), opened.holdings.hold('s', other)])
      expect(answers.filter((isHeld) => isHeld)).toHaveLength(1)
    })

    it('H5 a released session can be held by another, and no other session is touched', async () => {
      await opened.holdings.hold('s', desk)
      await opened.holdings.hold('t', desk)
      await opened.holdings.release('s')
      expect(await opened.holdings.hold('s', other)).toBe(true)
      expect(await opened.holdings.holderOf('t')).toEqual(desk)
    })
  })
}
