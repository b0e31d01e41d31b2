import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { Item } from '../../../shared/domain/state.ts'
import type { TabletPage } from './pages.ts'
import { useReadMarksStore } from './read-marks-store.ts'
import { dossierPrint, type ReadMark, type ReadState, readStateOf } from './read-state.ts'

/** Whose reading it is. */
export interface Reader {
  readonly session: string
  readonly seat: string
}

export interface ReadMarks {
  readonly stateOf: (item: Item, pageCount: number) => ReadState
  /** False when this tablet could not note what was read (private browsing, full disk): the screen says so. */
  readonly isKept: boolean
}

/** What this member has read; notes the page shown as read. */
export function useReadMarks(
  { session, seat }: Reader,
  item: Item | undefined,
  page: TabletPage | null,
): ReadMarks {
  const store = useReadMarksStore()
  const [isKept, setKept] = useState(true)
  const printOf = usePrints()
  const print = item === undefined ? null : printOf(item)
  const itemId = item?.id
  const opened = page?.page
  useEffect(() => {
    if (print === null || itemId === undefined || opened === undefined) return
    let isShown = true
    const tell = (kept: boolean) => (isShown ? setKept(kept) : undefined)
    store.noteOpened({ session, seat, item: itemId, print }, opened).then(
      () => tell(true),
      () => tell(false),
    )
    return () => {
      isShown = false
    }
  }, [store, session, seat, itemId, print, opened])
  const marks = useLiveQuery(() => store.of(session, seat), [store, session, seat]) ?? []
  return {
    stateOf: (one, pageCount) => readStateOf(markOf(marks, one), printOf(one), pageCount),
    isKept,
  }
}

function markOf(marks: readonly ReadMark[], { id }: Item): ReadMark | undefined {
  return marks.find(({ item }) => item === id)
}

/** Fingerprints once per state of an item: a hundred dwellings must not be hashed again at each ballot. */
function usePrints(): (item: Item) => string {
  const [known] = useState(() => new WeakMap<Item, string>())
  return (item) => {
    const print = known.get(item) ?? dossierPrint(item)
    known.set(item, print)
    return print
  }
}
