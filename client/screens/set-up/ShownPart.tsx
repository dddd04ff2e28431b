import { lazy, Suspense } from 'react'
import { Waiting } from '#client/ui/Waiting.tsx'
import { FilePart } from './FilePart.tsx'
import { ModalitiesPart } from './ModalitiesPart.tsx'
import { OrderPart } from './OrderPart.tsx'
import type { Part } from './parts.ts'
import { PodiumPart } from './PodiumPart.tsx'
import { SettingPart } from './SettingPart.tsx'
import { SignInsPart } from './SignInsPart.tsx'
import type { SetUp } from './use-set-up.ts'

/** These know the names of all States in six languages, which is most of what this screen weighs. */
const DelegationsPart = lazy(() => import('./DelegationsPart.tsx'))
const SpeakersPart = lazy(() => import('./SpeakersPart.tsx'))

export function ShownPart({ part, setUp }: { readonly part: Part; readonly setUp: SetUp }) {
  switch (part) {
    case 'meeting':
      return <SettingPart setUp={setUp} />
    case 'order':
      return <OrderPart setUp={setUp} />
    case 'podium':
      return <PodiumPart setUp={setUp} />
    case 'modalities':
      return <ModalitiesPart setUp={setUp} />
    case 'delegations':
      return (
        <Suspense fallback={<Waiting />}>
          <DelegationsPart setUp={setUp} />
        </Suspense>
      )
    case 'speakers':
      return (
        <Suspense fallback={<Waiting />}>
          <SpeakersPart setUp={setUp} />
        </Suspense>
      )
    case 'sign-ins':
      return <SignInsPart setUp={setUp} />
    case 'file':
      return <FilePart setUp={setUp} />
  }
}
