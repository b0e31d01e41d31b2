import { describe, expect, it } from 'vitest'
import type { PendingCommand, ReportedRefusal } from '../../../../../renderer/app/sitting-context.ts'
import {
  askedLabels,
  awaited,
  panelCommands,
  panelRefusal,
} from '../../../../../renderer/features/chair/refusals/refusals.ts'
import { commandBy } from '../../../../support/played-sitting.ts'

function refusal(type: ReportedRefusal['type'], message: string): ReportedRefusal {
  return { commandId: message, type, refused: 'not-permitted', message, details: {} }
}

const closing: PendingCommand = {
  command: commandBy('secretary', { type: 'CloseVote', item: 'L1' }),
  shown: false,
}

describe('a refusal', () => {
  it('is said in the part of the screen that asked, the latest one', () => {
    const refusals = [
      refusal('OpenVote', 'first'),
      refusal('Recuse', 'other'),
      refusal('CloseVote', 'second'),
    ]
    expect(panelRefusal(refusals, 'vote')?.message).toBe('second')
    expect(panelRefusal(refusals, 'members')?.message).toBe('other')
    expect(panelRefusal(refusals, 'proposal')).toBeNull()
  })

  it('of any command has its part of the screen', () => {
    const placed: readonly string[] = Object.values(panelCommands).flat()
    expect(Object.keys(askedLabels).filter((type) => !placed.includes(type))).toEqual([])
    expect(new Set(placed).size).toBe(placed.length)
  })
})

describe('what only the hub may show', () => {
  it('waits in the part of the screen that asked, on its item', () => {
    expect(awaited([closing], 'vote', 'L1')).toEqual(['Clôture du vote'])
    expect(awaited([closing], 'vote', 'L2')).toEqual([])
    expect(awaited([closing], 'members', 'L1')).toEqual([])
  })

  it('is not said of what is already shown', () => {
    expect(awaited([{ ...closing, shown: true }], 'vote', 'L1')).toEqual([])
  })
})
