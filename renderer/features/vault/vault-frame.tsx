import type { ReactNode } from 'react'
import { useTitle } from '../../app/use-title.ts'
import { useTouchScale } from '../tablet/use-touch-scale.ts'
import './vault.css'

/** A screen of its own, sized for a finger: what stands before the sitting. */
export function VaultFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title)
  useTouchScale()
  return (
    <main className="vault-screen touch">
      <div className="vault-column">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
