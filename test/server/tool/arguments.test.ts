import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../../server/tool/arguments.ts'

const place = ['--data', 'd', '--session', 's'] as const
const session = { data: 'd', session: 's' }

describe('the command line (contract section 3)', () => {
  test.each([
    [
      ['import', 'f.json', '--data', 'd'],
      { command: 'import', file: 'f.json', data: 'd', whenHeld: 'refuse' },
    ],
    [
      ['import', 'f.json', '--data', 'd', '--replace'],
      { command: 'import', file: 'f.json', data: 'd', whenHeld: 'replace' },
    ],
    [['apply', 'c.ndjson', ...place], { command: 'apply', file: 'c.ndjson', ...session }],
    [['state', ...place], { command: 'state', ...session }],
    [['state', '--session=s', '--data=d'], { command: 'state', ...session }],
    [['verify', ...place], { command: 'verify', ...session }],
    [['verify', '--archive', 'a'], { command: 'verify-archive', archive: 'a' }],
    [['register', '--data', 'd', '--year', '2026'], { command: 'register', data: 'd', year: 2026 }],
    [['register', ...place, '--year', '2026'], { command: 'register', ...session, year: 2026 }],
    [['archive', ...place, '--out', 'o'], { command: 'archive', ...session, out: 'o' }],
    [
      ['score', '--grid', 'g', '--requests', 'r', '--on', '2026-02-28'],
      { command: 'score', grid: 'g', requests: 'r', on: '2026-02-28' },
    ],
    [
      ['export', 'letters', ...place, '--out', 'o'],
      { command: 'export', kind: 'letters', ...session, out: 'o', extras: [] },
    ],
    [
      ['export', 'letters', ...place, '--out', 'o', '--draft', '--merged'],
      { command: 'export', kind: 'letters', ...session, out: 'o', extras: ['draft', 'merged'] },
    ],
    [['state', ...place, '--key-file', 'k'], { command: 'state', ...session, keyFile: 'k' }],
    [['verify', '--archive', 'a', '--key-file', 'k'], { command: 'verify-archive', archive: 'a' }],
    [
      ['score', '--grid', 'g', '--requests', 'r', '--on', '2026-02-28', '--key-file', 'k'],
      { command: 'score', grid: 'g', requests: 'r', on: '2026-02-28' },
    ],
  ])('%j is understood', (args, order) => expect(parseArguments(args)).toEqual({ kind: 'order', order }))

  test('a score without a day is counted today', () => {
    const parsed = parseArguments(['score', '--grid', 'g', '--requests', 'r'])
    expect(parsed).toMatchObject({ order: { on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) } })
  })

  test.each([
    [[]],
    [['burn']],
    [['constructor', ...place]],
    [['toString']],
    [['--help']],
    [['import', '--data', 'd']],
    [['import', 'f.json']],
    [['import', 'f.json', 'g.json', '--data', 'd']],
    [['import', 'f.json', '--data', '']],
    [['import', 'f.json', '--data', 'd', '--session', 's']],
    [['import', 'f.json', '--data', 'd', '--force']],
    [['import', 'f.json', '--data']],
    [['import', 'f.json', '--data', 'd', '--replace=yes']],
    [['apply', ...place]],
    [['apply', 'c', '--data', 'd']],
    [['state', '--data', 'd']],
    [['state', 'extra', ...place]],
    [['state', ...place, '--merged']],
    [['score', '--grid', 'g']],
    [['score', '--grid', 'g', '--requests', 'r', '--on', '2026-02-29']],
    [['score', '--grid', 'g', '--requests', 'r', '--on', 'demain']],
    [['export', ...place, '--out', 'o']],
    [['export', 'poster', ...place, '--out', 'o']],
    [['export', 'letters', ...place]],
    [['verify']],
    [['verify', '--archive', 'a', ...place]],
    [['verify', 'a', '--archive', 'a']],
    [['archive', ...place]],
    [['register', '--data', 'd']],
    [['register', '--year', '2026']],
    [['register', '--data', 'd', '--year', '26']],
    [['register', '--data', 'd', '--year', '2026-11']],
    [['register', 'extra', '--data', 'd', '--year', '2026']],
    [['state', ...place, '--year', '2026']],
  ])('%j is a wrong usage', (args) => {
    const parsed = parseArguments(args)
    expect(parsed.kind).toBe('usage')
    if (parsed.kind === 'usage') expect(parsed.message).toContain('Usage')
  })
})
