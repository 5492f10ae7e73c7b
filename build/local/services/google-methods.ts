/**
 * The methods `M` of Google's class `T`, for `implements`. What they hand over is one of our classes, which lacks methods
 * of Google's, so any object will do there. Of an overloaded method this holds the last overload.
 */
export type Methods<T, M extends keyof T> = {
  [K in M]: T[K] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result extends object ? object : Result
    : T[K];
};
