/** Stands in for the third transport of Socket.IO, which the server does not offer: its code need not be carried. */
export const WT = null
