import { ClockFace } from '#client/ui/ClockFace.tsx'
import type { FaceModel } from './face.ts'

/** The answer at a glance: one sentence, what follows from it, and the one large clock where there is one. */
export function FacePanel({ face }: { readonly face: FaceModel }) {
  return (
    <section className={`phone-face phone-face--${face.is}`}>
      <h1 className="phone-face-headline" aria-live="polite">
        {face.headline}
      </h1>
      {face.clock !== null && <ClockFace clock={face.clock} label={face.clockLabel} />}
      {face.sentences.map((sentence) => (
        <p key={sentence} className="phone-face-sentence figures">
          {sentence}
        </p>
      ))}
    </section>
  )
}
