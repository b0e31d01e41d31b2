import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const guide = read('docs/guide-exploitation.md')
const source = read('server/config.ts')

/** For `npm start` and for trials alone: nothing that a landlord's server needs. */
const forDevelopers = ['page', 'example']

describe('the operations guide', () => {
  it('names every option of the server', () => {
    const options = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \{ type: /gm)].map(([, name]) => name ?? '')
    expect(options).toContain('database-url')
    const missing = options.filter(
      (name) => !(forDevelopers.includes(name) || guide.includes(`\`--${name}\``)),
    )
    expect(missing).toEqual([])
  })

  it('names every variable of the server, and no other', () => {
    const variables = (text: string) => new Set(text.match(/CALEOL_[A-Z_]+/g))
    expect([...variables(guide)].sort()).toEqual([...variables(source)].sort())
  })

  it('gives a service whose settings the server understands', () => {
    const environment = Object.fromEntries(
      [...guide.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name = '', value]) => [name, value]),
    )
    expect(readConfig([], environment, '')).toMatchObject({
      config: {
        place: { kind: 'folder', folder: '/var/lib/caleol' },
        allowedHosts: ['caleol.example.fr'],
        trustedProxies: ['127.0.0.1'],
      },
    })
  })
})
