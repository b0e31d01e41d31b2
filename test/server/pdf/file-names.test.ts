import { describe, expect, test } from 'vitest'
import { fileNames } from '../../../server/pdf/file-names.ts'

describe('the files of documents', () => {
  test.each([
    ['identifiers stay as they are', ['L1-A', 'L1-B', 'U1-A'], ['L1-A', 'L1-B', 'U1-A']],
    ['a candidate named as the merged file loses nothing', ['lettres', 'lettres'], ['lettres', 'lettres-2']],
    ['capitals alone do not tell two files apart', ['l1-a', 'L1-A', 'L1-a'], ['l1-a', 'L1-A-2', 'L1-a-3']],
    ['a number already taken is passed over', ['a', 'a-2', 'A'], ['a', 'a-2', 'A-3']],
    [
      'devices of Windows',
      ['CON', 'nul.a', 'COM1', 'LPT9', 'CONTE'],
      ['_CON', '_nul.a', '_COM1', '_LPT9', 'CONTE'],
    ],
    ['dots neither climb nor hide', ['..', '.', '.L1'], ['_..', '_.', '_.L1']],
  ])('%s', (_name, names, expected) => expect(fileNames(names)).toEqual(expected))
})
