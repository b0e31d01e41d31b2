import { expect, test } from 'vitest'
import { readSessionFile } from '../../../../shared/domain/session/read-session-file.ts'
import { exampleText, lists } from '../../../support/example-session.ts'

/** Apart from the other files that are accepted: twenty million characters under each mutant would take a day. */
test('a file of 20 MB is read, and one of a byte more is not', () => {
  const text = exampleText('chaumont')
  const padded = text + ' '.repeat(20_000_000 - new TextEncoder().encode(text).length)
  expect(readSessionFile(padded, lists).kind).toBe('read')
  expect(readSessionFile(`${padded} `, lists).kind).toBe('defective')
})
