/** Why an action did not go ahead, as the sentence that a coordinator reads. */
export class Refusal extends Error {
  constructor(readonly sentence: string) {
    super('The action did not go ahead.');
    this.name = 'Refusal';
  }
}
