import { useEffect } from 'react'

/** One scale up, with targets for a finger, on this screen and on the dialogs that open over it. */
export function useTouchScale(): void {
  useEffect(() => {
    document.body.classList.add('touch')
    return () => document.body.classList.remove('touch')
  }, [])
}
