import { describe, expect, it } from 'vitest'
import { pathOf, routeOf } from '../../../renderer/app/route.ts'

describe('routeOf', () => {
  it.each([
    ['/', { screen: 'sessions' }],
    ['/index.html', { screen: 'sessions' }],
    ['/seance/2026-11-26-chaumont', { screen: 'sitting', session: '2026-11-26-chaumont' }],
    ['/seance/2026-11-26-chaumont/', { screen: 'sitting', session: '2026-11-26-chaumont' }],
    ['/projection/s.1_a', { screen: 'projection', session: 's.1_a' }],
    ['/tablette', { screen: 'tablet' }],
    ['/seance', { screen: 'lost' }],
    ['/seance/', { screen: 'lost' }],
    ['/seance/a/b', { screen: 'lost' }],
    ['/autre/a', { screen: 'lost' }],
    ['/seance/%E0%A4%A', { screen: 'lost' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route)
  })

  it.each([
    { screen: 'sessions' } as const,
    { screen: 'sitting', session: '2026-11-26-chaumont' } as const,
    { screen: 'projection', session: 'S_1.b' } as const,
    { screen: 'tablet' } as const,
  ])('reads the address that pathOf writes for $screen', (route) => {
    expect(routeOf(pathOf(route))).toEqual(route)
  })
})
