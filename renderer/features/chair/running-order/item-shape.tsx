import type { ItemMark } from './running-order.ts'

const shapes: Readonly<Record<ItemMark, string>> = {
  prepared: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z',
  started: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.6v8.8a4.4 4.4 0 0 1 0-8.8Z',
  voting: 'M2 2h12v12H2Zm1.6 1.6v8.8h8.8V3.6ZM5 7.2h6v1.6H5Z',
  decided: 'M6.4 12.6 2 8.2l1.5-1.5 2.9 2.9 6.1-6.1L14 5Z',
  rejected: 'M4 2.6 8 6.6l4-4L13.4 4l-4 4 4 4-1.4 1.4-4-4-4 4L2.6 12l4-4-4-4Z',
  tied: 'M2 4.5h12v2H2Zm0 5h12v2H2Z',
}

/** Where an item stands, told by shape; its word stands beside it. */
export function ItemShape({ mark }: { readonly mark: ItemMark }) {
  return (
    <svg className="item-shape" data-mark={mark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" d={shapes[mark]} />
    </svg>
  )
}
