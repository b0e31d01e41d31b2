import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/** Every word that the widgets themselves say or read aloud is French, whatever the system's language. */
export function FrenchProvider({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="fr-FR">{children}</I18nProvider>
}
