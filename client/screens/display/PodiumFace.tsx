import { useWords } from '../../wording/use-words.ts'
import type { Face } from './face.ts'
import { Fitted } from './Fitted.tsx'

/** The podium while nobody has the floor: who shares this segment, who has spoken, and in the replies what each is left. */
export function PodiumFace({ face }: { readonly face: Extract<Face, { is: 'podium' | 'replies' }> }) {
  const { t, clock } = useWords('display')
  const { title, lines } = face
  const text = [title, ...lines.flatMap((line) => [line.name, line.title, line.topic, line.turn])].join('|')
  return (
    <section className="face face--podium">
      <Fitted className="podium" text={text}>
        <h1 className="title title--podium">{title}</h1>
        <ul className="podium-lines">
          {lines.map(({ id, name, title: position, topic, turn, share }) => (
            <li className="podium-line" data-turn={turn} key={id}>
              <p className="podium-name">
                <bdi>{name}</bdi>
              </p>
              <p className="podium-time figures">
                {turn === 'had'
                  ? t('podium.had')
                  : face.is === 'replies' && share !== null && <bdi>{clock(share)}</bdi>}
              </p>
              <p className="podium-title">
                <bdi>{face.is === 'podium' && topic !== null ? topic : position}</bdi>
              </p>
            </li>
          ))}
        </ul>
      </Fitted>
    </section>
  )
}
