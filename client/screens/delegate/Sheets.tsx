import type { Submitting } from '#client/connection/use-submission.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import type { ActionContext, Sheet } from './actions.ts'
import { askModel } from './ask-model.ts'
import { AskSheet } from './AskSheet.tsx'
import { changeModels } from './change-model.ts'
import { ChangeSheet } from './ChangeSheet.tsx'
import { SwapSheet } from './SwapSheet.tsx'
import { swapsWith } from './swap-model.ts'
import { TextSheet } from './TextSheet.tsx'

type SheetsProps = {
  readonly open: Sheet | null
  readonly context: ActionContext
  readonly submitting: Submitting
  readonly onExchange: () => void
  readonly onClose: () => void
}

/** What comes up from the bottom edge; always there, so that a text begun is not lost when it is put away. */
export function Sheets({ open, context, submitting, onExchange, onClose }: SheetsProps) {
  const text = open?.is === 'text' ? (inscriptionOf(context.meeting, open.inscription) ?? null) : null
  const swaps = open?.is === 'swap' ? swapsWith(open.inscription, context) : []
  const shared = { submitting, onClose }
  return (
    <>
      <AskSheet
        open={open?.is === 'ask' || open?.is === 'details' ? open.is : null}
        model={askModel(context)}
        delegation={context.delegation}
        {...shared}
      />
      <ChangeSheet open={open?.is === 'change'} models={changeModels(context)} onExchange={onExchange} {...shared} />
      <SwapSheet models={swaps} {...shared} />
      <TextSheet inscription={text} {...shared} />
    </>
  )
}
