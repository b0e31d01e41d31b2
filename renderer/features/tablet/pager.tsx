import { assertNever } from '../../../shared/util/assert-never.ts'
import { Button } from '../../components/button.tsx'
import { neighbour, type TabletPage } from './pages.ts'

export interface PagerProps {
  readonly pages: readonly TabletPage[]
  readonly shown: TabletPage
  readonly onTurn: (page: TabletPage) => void
}

/** Large arrows at both ends, the item's pages between them. */
export function Pager({ pages, shown, onTurn }: PagerProps) {
  const before = neighbour(pages, shown, -1)
  const after = neighbour(pages, shown, 1)
  return (
    <nav className="tablet-pager" aria-label="Pages du dossier">
      <Arrow to={before} icon="left" words="Page précédente" onTurn={onTurn} />
      <ul className="tablet-pager-list">
        {pages
          .filter(({ item }) => item === shown.item)
          .map((page) => (
            <li key={page.page}>
              <button
                type="button"
                className="tablet-pager-page"
                aria-current={page.page === shown.page ? 'page' : undefined}
                aria-label={pageName(page)}
                onClick={() => onTurn(page)}
              >
                {shortName(page)}
              </button>
            </li>
          ))}
      </ul>
      <Arrow to={after} icon="right" words="Page suivante" onTurn={onTurn} />
    </nav>
  )
}

interface ArrowProps {
  readonly to: TabletPage | null
  readonly icon: 'left' | 'right'
  readonly words: string
  readonly onTurn: (page: TabletPage) => void
}

function Arrow({ to, icon, words, onTurn }: ArrowProps) {
  return (
    <Button
      icon={icon}
      isDisabled={to === null}
      aria-label={to === null ? words : `${to.number}, ${words.toLocaleLowerCase('fr-FR')}`}
      onPress={() => (to === null ? undefined : onTurn(to))}
    >
      {to === null ? '' : to.number}
    </Button>
  )
}

function shortName({ content }: TabletPage): string {
  switch (content.kind) {
    case 'dwelling':
      return 'Logement'
    case 'comparison':
      return 'Comparer'
    case 'candidate':
      return content.letter
    case 'review':
      return 'Dossier'
    default:
      return assertNever(content)
  }
}

function pageName(page: TabletPage): string {
  const words = page.content.kind === 'candidate' ? `candidat ${page.content.letter}` : shortName(page)
  return `${page.number}, ${words}, page ${page.sheet}`
}
