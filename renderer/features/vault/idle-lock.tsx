import { useEffect } from 'react'
import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import { useServices } from '../../app/services.ts'
import { IdleWatch } from './idle-watch.ts'

/** How often the time is looked at, in milliseconds; a tablet that wakes up looks at once. */
const look = 10_000

/** Asks for the code again once nobody has touched the device for long. */
export function IdleLock({ policy }: { readonly policy: DevicePolicy }) {
  const { clock } = useServices()
  useEffect(() => {
    const now = () => Date.parse(clock.now())
    const watch = new IdleWatch(policy, now())
    const lockIfOver = () => {
      if (watch.isOver(now())) lockNow()
    }
    const touched = () => {
      lockIfOver()
      watch.touched(now())
    }
    const seen = () => {
      watch.shown(document.visibilityState === 'visible', now())
      lockIfOver()
    }
    const timer = setInterval(lockIfOver, look)
    for (const event of touches) window.addEventListener(event, touched, { capture: true })
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      for (const event of touches) window.removeEventListener(event, touched, { capture: true })
      document.removeEventListener('visibilitychange', seen)
    }
  }, [policy, clock])
  return null
}

const touches = ['pointerdown', 'keydown', 'wheel'] as const

/** Loads the page again: keys and dossiers leave the memory with it, and the code is asked for. */
export function lockNow(): void {
  window.location.reload()
}
