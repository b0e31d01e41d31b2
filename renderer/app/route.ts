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
  const session = sessionOf(second)
  if (session === null) return { screen: 'lost' }
  if (first === 'seance') return { screen: 'sitting', session }
  return first === 'projection' ? { screen: 'projection', session } : { screen: 'lost' }
}

/** Identifiers need no escape; an address that holds one names no session. */
function sessionOf(part: string): string | null {
  return /^[A-Za-z0-9._-]{1,64}$/.test(part) ? part : null
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
      return `/seance/${route.session}`
    case 'projection':
      return `/projection/${route.session}`
    case 'tablet':
      return '/tablette'
    default:
      return assertNever(route)
  }
}
