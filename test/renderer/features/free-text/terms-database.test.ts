import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { TermsDatabase } from '../../../../renderer/features/free-text/terms-database.ts'
import type { Term } from '../../../../shared/domain/free-text/term.ts'

const term: Term = { term: 'rigolo', category: 'insult', why: 'Parce que.', better: 'plaisant' }

describe('the list of words kept on this device', () => {
  const opened: TermsDatabase[] = []
  const open = () => {
    const database = new TermsDatabase()
    opened.push(database)
    return database
  }
  afterEach(async () => {
    for (const database of opened.splice(0)) database.close()
    await new TermsDatabase().delete()
  })

  test('is nothing until it is edited, survives a reload, and can be forgotten', async () => {
    expect(await open().edited()).toBeNull()
    await open().keep([term])
    expect(await open().edited()).toEqual([term])
    await open().forget()
    expect(await open().edited()).toBeNull()
  })

  test('may be empty: nothing is warned of then', async () => {
    await open().keep([])
    expect(await open().edited()).toEqual([])
  })

  test('is left aside where it does not have the shape that this application reads', async () => {
    await open().keep([{ ...term, category: 'later' } as unknown as Term])
    expect(await open().edited()).toBeNull()
  })
})
