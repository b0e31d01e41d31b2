import { useEffect, useState } from 'react'
import { useServices } from '../../app/services.ts'

/** Whole seconds until an instant, counted down; 0 once it has passed, and without one. */
export function useSecondsUntil(instant: string | null): number {
  const { clock } = useServices()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    setNow(clock.now())
    if (instant === null) return
    const timer = setInterval(() => setNow(clock.now()), 1000)
    return () => clearInterval(timer)
  }, [instant, clock])
  if (instant === null) return 0
  return Math.max(0, Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000))
}
