/** The official languages of the United Nations, in which delegations are named and speakers speak. ISO 639-1 codes. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Language = (typeof LANGUAGES)[number]
