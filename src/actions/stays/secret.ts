import { documentProperty, newSecret, setDocumentProperty } from '../../google/properties';

/** Without it the keys in Stays recognise nobody. */
const PROPERTY = 'guestKeySecret';

/** What this document's guest keys are made with; null while it has none. */
export function knownSecret(): string | null {
  return documentProperty(PROPERTY);
}

/** The same, made at first need. To be called under the lock: there must never be two. */
export function secretOfDocument(): string {
  const known = knownSecret();
  if (known !== null) return known;
  const secret = newSecret();
  setDocumentProperty(PROPERTY, secret);
  return secret;
}
