import type { ReactNode } from 'react'
import { Link as To, Redirect } from 'wouter'
import { useReplica } from '../connection/replica-store.ts'
import { useRoom } from '../connection/use-room.ts'
import type { Door } from '../sign-in/sign-ins.ts'
import { useWords } from '../wording/use-words.ts'
import { EmptyState } from './EmptyState.tsx'
import { Waiting } from './Waiting.tsx'

type RoomGateProps = { readonly meeting: string; readonly door: Door; readonly children: ReactNode }

/** Connects a screen that needs a sign-in, and shows it once the meeting is there. */
export function RoomGate({ meeting, door, children }: RoomGateProps) {
  const { t } = useWords('common')
  const admission = useRoom(meeting, door)
  const link = useReplica((held) => held.link)
  const because = useReplica((held) => held.signedOut ?? 'expired')
  const arrived = useReplica((held) => held.meeting !== null)
  if (admission === 'no-sign-in') return <Redirect to={`/?because=no-sign-in`} replace />
  if (link === 'signed-out' || link === 'unknown-meeting') {
    const isSignedOut = link === 'signed-out'
    const sentence = isSignedOut ? (`gate.signed-out.because.${because}` as const) : 'gate.unknown-meeting.sentence'
    return (
      <main>
        <EmptyState title={t(`gate.${link}.title`)} sentence={t(sentence)}>
          <To href="/">{t(isSignedOut ? 'gate.again' : 'gate.to-start')}</To>
        </EmptyState>
      </main>
    )
  }
  return arrived ? children : <Waiting />
}
