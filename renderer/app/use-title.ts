import { useEffect } from 'react'

/** Names the window for its tab, its task bar and a screen reader: `Séance 2026-22 · CALEOL`. */
export function useTitle(subject: string): void {
  useEffect(() => {
    document.title = `${subject} · CALEOL`
  }, [subject])
}
