/** Recipients of a day's quota that are kept for the news of a plan, which may change on the very day of all other mails. */
export const KEPT_FOR_NEWS = 50;

/** The same, and of calls for help: whoever answers a form has read in it already that the answer has come in. */
export const KEPT_FROM_ANSWERS = 65;
