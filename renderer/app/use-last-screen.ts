import { useEffect, useState } from 'react'
import type { Kept } from './kept.ts'
import type { Route } from './route.ts'
import { useServices } from './services.ts'

/** The sitting that a window showed last; null when it showed another screen. */
export interface LastScreen {
  readonly session: string | null
}

export const noScreen: LastScreen = { session: null }

/**
 * Brings a window that starts on the list of sessions back to the sitting on which it was killed, and keeps where it goes
 * from then on. False until it is known where to go.
 */
export function useLastScreen(route: Route): boolean {
  const { lastScreen, navigation } = useServices()
  const [kept] = useState(() => lastScreen?.() ?? null)
  const [isKnown, setKnown] = useState(kept === null)
  useEffect(() => {
    if (kept === null || isKnown) return
    void kept.load().then(({ session }) => {
      if (session !== null && route.screen === 'sessions') navigation.go({ screen: 'sitting', session })
      setKnown(true)
    })
  }, [kept, isKnown, route, navigation])
  useKeepingScreen(kept, isKnown, route)
  return isKnown
}

function useKeepingScreen(kept: Kept<LastScreen> | null, isKnown: boolean, route: Route): void {
  useEffect(() => {
    if (kept === null || !isKnown || route.screen === 'projection') return
    void kept.keep({ session: route.screen === 'sitting' ? route.session : null })
  }, [kept, isKnown, route])
}
