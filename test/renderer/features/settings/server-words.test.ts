import { describe, expect, it } from 'vitest'
import { connectionError, linkWords } from '../../../../renderer/features/settings/server-words.ts'

const address = 'https://caleol.exemple.fr'

describe('the words of the link to the server', () => {
  it.each([
    ['none', null, 'neutral', 'Ce poste travaille seul'],
    ['up', address, 'met', 'Relié'],
    ['down', address, 'watch', 'Serveur injoignable'],
    ['unauthorised', address, 'blocks', 'Poste non reconnu'],
  ] as const)('%s is told by a mark, a title and what follows', (state, where, status, title) => {
    const words = linkWords({ state, address: where })
    expect(words).toMatchObject({ status, title })
    expect(words.words).toContain(where ?? 'Reliez-le')
  })

  it.each([
    ['wrong-code', 'code'],
    ['wrong-address', 'address'],
    ['unreachable', 'address'],
    ['no-key-store', 'code'],
  ] as const)('%s is said beside the field to correct', (kind, field) => {
    expect(connectionError({ kind })).toMatchObject({
      field,
      message: expect.stringMatching(/^\p{Lu}.*\.|https/u),
    })
  })

  it('says nothing of a link that was made, and does not hide a fault', () => {
    expect(connectionError({ kind: 'connected' })).toBeNull()
    expect(connectionError({ kind: 'failure', reason: 'failed' })).toMatchObject({ field: 'address' })
  })
})
