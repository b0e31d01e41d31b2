import { assertNever } from '../../shared/util/assert-never.ts'

/** The addresses of the application. */
export type Route =
  | { readonly screen: 'sessions' }
  | { readonly screen: 'sitting'; readonly session: string }
  | { readonly screen: 'projection'; readonly session: string }
  | { readonly screen: 'tablet' }
  | { readonly screen: 'lost' }

export function routeOf(pathname: string): Route {
  const [first = '', second, ...rest] = pathname.replace(/^\/|\/$/g, '').split('/')
  if (rest.length > 0) return { screen: 'lost' }
  if (second === undefined) return routeOfOne(first)
  const session = decodeURIComponent(second)
  if (first === 'seance') return { screen: 'sitting', session }
  return first === 'projection' ? { screen: 'projection', session } : { screen: 'lost' }
}

function routeOfOne(part: string): Route {
  if (part === '' || part === 'index.html') return { screen: 'sessions' }
  return part === 'tablette' ? { screen: 'tablet' } : { screen: 'lost' }
}

export function pathOf(route: Exclude<Route, { screen: 'lost' }>): string {
  switch (route.screen) {
    case 'sessions':
      return '/'
    case 'sitting':
      return `/seance/${encodeURIComponent(route.session)}`
    case 'projection':
      return `/projection/${encodeURIComponent(route.session)}`
    case 'tablet':
      return '/tablette'
    default:
      return assertNever(route)
  }
}
