/** A problem that cannot be solved as given; its message is one sentence for the person who gave it. */
export class Fault extends Error {}
