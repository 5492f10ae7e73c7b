/** `priority`: down the list, nobody is passed over for someone lower. `people`: the greatest number first. */
export type SelectionRule = 'priority' | 'people';

/** What coordinators can set. Every setting has a default, so that a workbook without a Settings tab can be planned. */
export interface Settings {
  readonly selection: SelectionRule;
  /** Weeks after a stay until a guest ranks with those who were not hosted lately. */
  readonly weeksBetweenStays: number;
  /** Weight of each ground for priority, 0–100; each ground itself gives 0–100 points. */
  readonly weights: Readonly<Record<'youth' | 'health' | 'tiredness' | 'timeInCalais', number>>;
  /** Published beforehand, so that ties are drawn fairly. */
  readonly drawSeed: string;
  /** Everyone hosted needs a seat out and a seat back unless their host collects them. */
  readonly seatForEveryone: boolean;
  /** E-mail addresses that may nominate; empty = anyone. */
  readonly nominators: readonly string[];
  /** Road km per great-circle km. */
  readonly roadFactor: number;
  /** Average km per hour, for times on the run sheets. */
  readonly speedKmh: number;
  /** Minutes at each stop, for times on the run sheets. */
  readonly minutesPerStop: number;
  /** What an unmet wish counts, in km of driving. */
  readonly preferences: Readonly<Record<'commonLanguage' | 'hostRest', number>> & {
    /** What one km of driving counts. */
    readonly driving: number;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  selection: 'priority',
  weeksBetweenStays: 4,
  weights: { youth: 25, health: 35, tiredness: 20, timeInCalais: 20 },
  drawSeed: 'Calais',
  seatForEveryone: true,
  nominators: [],
  roadFactor: 1.3,
  speedKmh: 60,
  minutesPerStop: 5,
  preferences: { commonLanguage: 30, hostRest: 20, driving: 1 },
};
