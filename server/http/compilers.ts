import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'

const notTheirs = () => {
  throw new Error('schemas are compiled by zod')
}

/** Stands where Fastify would load compilers of its own, which take a while and are not used. */
export const noCompilers: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: () => notTheirs, buildSerializer: () => notTheirs },
}

/** Requests are parsed by zod. Answers are made here and typed; the schemas describe them. */
export function compileWithZod(app: FastifyInstance): void {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
}
