/** A day as people type it; without a year only where the year is plain from the days around it. */
export function dateSpellings(date: string, open: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const at = new Date(`${date}T00:00:00Z`);
  const said = (locale: string, style: 'short' | 'long', withYear: boolean) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: style,
      day: 'numeric',
      month: style,
      ...(withYear ? { year: 'numeric' } : {}),
    }).format(at);
  const spellings = [
    date,
    `${day}/${month}/${year}`,
    `${day}.${month}.${year.slice(2)}`,
    `${Number(day)}/${Number(month)}/${year}`,
    said('fr-FR', 'long', true),
    said('en-GB', 'long', true),
  ];
  const daysAway = Math.abs(Date.parse(date) - Date.parse(open)) / 86_400_000;
  if (daysAway <= 90) spellings.push(said('fr-FR', 'short', false), said('en-GB', 'short', false), `${day}/${month}`);
  return spellings;
}
