import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import './opening-sitting.css'

interface ErrorBoundaryState {
  readonly hasFailed: boolean
}

/**
 * What stands when a screen meets a fault of ours: says that nothing entered is lost, and reloads. The error goes to
 * the console by React itself; its text is not shown, for it may quote a dossier.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    reportError(new Error('a screen failed', { cause: { error, stack: info.componentStack } }))
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed /> : this.props.children
  }
}

/** What stands where no screen can: nothing kept is lost, and the page may be loaded again. */
export function Failed() {
  return (
    <main className="opening-sitting" role="alert">
      <EmptyState
        title="L’application a rencontré une erreur"
        action={
          <Button tone="primary" onPress={() => location.reload()}>
            Recharger
          </Button>
        }
      >
        Ce que vous avez enregistré est gardé sur cet appareil. Rechargez la page pour reprendre où vous en
        étiez ; si l’erreur revient, prévenez l’assistance.
      </EmptyState>
    </main>
  )
}
