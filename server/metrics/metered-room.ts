import type { MeetingRoom } from '../meeting-room.ts'
import type { Meters } from './meters.ts'

/** A room whose answers are counted and timed, whoever it is that gives the commands. */
export function meteredRoom(room: MeetingRoom, meters: Meters): MeetingRoom {
  return {
    ...room,
    handle: async (submission, actor) => {
      const began = performance.now()
      const answer = await room.handle(submission, actor)
      meters.answered(submission.command.type, answer, performance.now() - began)
      return answer
    },
  }
}
