import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listsFolder } from '../../../electron/adapters/own-lists.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const delivered = '/delivered'

describe('the lists of a desktop', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let own: string

  beforeEach(async () => {
    folder = await temporaryFolder()
    own = join(folder.path, 'lists')
  })
  afterEach(() => folder.remove())

  test('are the delivered ones while the organisation has none of its own', () => {
    expect(listsFolder({ own, delivered }, {})).toBe(delivered)
    expect(listsFolder({ own, delivered }, { CALEOL_LISTS: '' })).toBe(delivered)
  })

  test('are the organisation’s own once its folder is there', async () => {
    await mkdir(own)
    expect(listsFolder({ own, delivered }, {})).toBe(own)
  })

  test('are those that the environment names, before all others', async () => {
    await mkdir(own)
    expect(listsFolder({ own, delivered }, { CALEOL_LISTS: '/named' })).toBe('/named')
  })
})
