import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { useServices } from './services.ts'
import { useTitle } from './use-title.ts'
import './opening-sitting.css'

/** An address that leads nowhere on this device: the tablet's own page on the secretary's desk is one. */
export function LostPage() {
  useTitle('Adresse inconnue')
  const { navigation } = useServices()
  return (
    <main className="opening-sitting">
      <EmptyState
        title="Rien à cette adresse"
        action={
          <Button tone="primary" onPress={() => navigation.go({ screen: 'sessions' })}>
            Revenir aux séances
          </Button>
        }
      >
        Cet appareil est celui du secrétariat. La page des tablettes s’ouvre sur un appareil associé au siège
        d’un membre.
      </EmptyState>
    </main>
  )
}
