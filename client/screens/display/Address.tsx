import { Fragment } from 'react'
import { shortAddress } from '../../ui/address.ts'

/** What somebody types to come here; a long one is broken after a dot or a colon and nowhere else. */
export function Address({ origin }: { readonly origin: string }) {
  return (
    <bdi className="address" dir="ltr">
      {shortAddress(origin)
        .split(/(?<=[.:])/)
        .map((part, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            {part}
            <wbr />
          </Fragment>
        ))}
    </bdi>
  )
}
