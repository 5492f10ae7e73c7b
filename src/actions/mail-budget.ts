/** Recipients of a day's quota that are kept for the news of a plan, which may change on the very day of all other mails. */
export const KEPT_FOR_NEWS = 50;
