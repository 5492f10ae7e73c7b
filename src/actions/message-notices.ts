import type { MessageKind, MessageSettings } from '../domain/message';
import type { Notice } from '../domain/notice';
import type { Plan } from '../domain/plan';
import { fieldNames, unknownFields } from '../language/letters/fields';
import { COORDINATORS_EMAIL, COORDINATORS_PHONE, openingLabel } from '../sheets/settings/message-lines';
import type { Label } from '../sheets/text';

/** What coordinators should mend in Settings before messages leave. */
export function settingNotices({ emails, phone, openings }: MessageSettings): Notice[] {
  const about = (label: Label, finding: Notice['finding']): Notice => ({
    severity: 'check',
    subject: { kind: 'setting', name: label.en },
    finding,
  });
  const written = Object.entries(openings) as [MessageKind, string][];
  return [
    ...(emails.length === 0 ? [about(COORDINATORS_EMAIL, { code: 'noCoordinatorEmail' })] : []),
    ...(phone === '' ? [about(COORDINATORS_PHONE, { code: 'noCoordinatorPhone' })] : []),
    ...written.flatMap(([kind, text]) =>
      unknownFields(kind, text).map((field) =>
        about(openingLabel(kind), { code: 'unknownField', field, known: fieldNames(kind) }),
      ),
    ),
  ];
}

/** Those whom a plan counts on and no mail will reach. */
export function addressNotices({ decisions, rides }: Plan): Notice[] {
  const hosts = decisions.flatMap(({ outcome }) => (outcome.decision === 'hosted' ? [outcome.home.host] : []));
  const needed = [
    ...[...new Set(hosts)].map((host) => ({ kind: 'host', ...host }) as const),
    ...[...new Set(rides.map(({ driver }) => driver))].map((driver) => ({ kind: 'driver', ...driver }) as const),
  ];
  return needed
    .filter(({ email }) => email === '')
    .map(({ kind, id }) => ({
      severity: 'check',
      subject: { kind, id, field: 'email' },
      finding: { code: 'noEmail' },
    }));
}
