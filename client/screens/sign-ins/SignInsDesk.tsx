import { useMemo, useState } from 'react'
import { cardModel } from '#client/cards/card-model.ts'
import { useIssuedCards } from '#client/cards/issued-cards.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { useDelegationSearch } from '#client/staff/use-delegation-search.ts'
import { useFocusKept } from '#client/ui/use-focus-kept.ts'
import { visitorZone } from '#client/wording/room-time.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { SignInId } from '#shared/meeting/ids.ts'
import type { IssuedAnswer, SignInsAnswer } from '#shared/wire/sign-in-messages.ts'
import { type Asked, AskDialog } from './AskDialog.tsx'
import { DelegationsSection } from './DelegationsSection.tsx'
import { IssuedDialog } from './IssuedDialog.tsx'
import type { Looked } from './LookingFields.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import type { Wanted } from './requests.ts'
import type { RowDeeds } from './SignInRow.tsx'
import { type RowModel, signInsModel } from './sign-ins-model.ts'
import { StaffSection } from './StaffSection.tsx'
import type { SignIns } from './use-sign-ins.ts'

const ALL: Looked = { query: '', kind: null, filter: 'all' }

type SignInsDeskProps = { readonly signIns: SignIns; readonly answer: SignInsAnswer }

/** The sign-ins of staff above, those of the delegations below, and what is asked and told about them. */
export function SignInsDesk({ signIns, answer }: SignInsDeskProps) {
  const meeting = useMeeting()
  const words = useWords('sign-ins')
  const find = useDelegationSearch(meeting.delegations)
  const { cards } = useIssuedCards()
  const [looked, setLooked] = useState(ALL)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [told, setTold] = useState<SignInId | null>(null)
  const model = useMemo(() => {
    const { query, kind, filter } = looked
    const found = query.trim() === '' ? null : find(query, Infinity)
    return signInsModel({ meeting, answer, looking: { kind, filter, found }, visitor: visitorZone(), words })
  }, [meeting, answer, looked, find, words])

  const { underway } = signIns
  useFocusKept()
  const tell = async (issuing: Promise<IssuedAnswer | null>) => setTold((await issuing)?.signIn.id ?? null)
  const issue = (wanted: Wanted) => void (underway === null && tell(signIns.issue(wanted)))
  const reissue = ({ signIn }: RowModel) => void (signIn !== null && underway === null && tell(signIns.reissue(signIn)))
  const deeds: RowDeeds = {
    underway: underway !== null,
    onIssue: ({ delegation }) => void (delegation !== null && issue({ role: 'delegation', delegation })),
    // A card that was never used can be made worthless without asking: nobody is signed out, and nothing else is lost.
    onReissue: (row) => (row.state === 'unused' ? reissue(row) : setAsked({ is: 'reissue', row })),
    onRevoke: (row) => setAsked({ is: 'revoke', row }),
  }
  const answerYes = (asked: Asked) => {
    setAsked(null)
    if (asked.is === 'reissue') reissue(asked.row)
    else if (asked.is === 'reissue-all') void signIns.issueAll(delegationsIn(asked.rows), true)
    else if (asked.row.signIn !== null) void signIns.revoke(asked.row.signIn)
  }
  const card = cards.find(({ signIn }) => signIn.id === told)

  return (
    <>
      <ProblemLine problem={signIns.problem} onPutAway={signIns.putAway} />
      <StaffSection rows={model.staff} onIssueStaff={issue} {...deeds} />
      <DelegationsSection
        model={model}
        looked={looked}
        making={underway}
        onLook={setLooked}
        onIssueAll={() => void signIns.issueAll(model.withoutCode, false)}
        onReissueAll={() => setAsked({ is: 'reissue-all', rows: model.rows })}
        {...deeds}
      />
      <AskDialog asked={asked} onYes={answerYes} onNo={() => setAsked(null)} />
      <IssuedDialog
        card={card === undefined ? null : cardModel(card, { meeting, words })}
        printAt={`/cards/${meeting.id}`}
        onClose={() => setTold(null)}
      />
    </>
  )
}

const delegationsIn = (rows: readonly RowModel[]) =>
  rows.map(({ delegation }) => delegation).filter((delegation) => delegation !== null)
