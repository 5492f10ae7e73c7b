/** Small texts that belong to the document, out of its readers' sight. A copy of the document does not have them. */

export function documentProperty(name: string): string | null {
  return PropertiesService.getDocumentProperties().getProperty(name);
}

export function documentProperties(): Record<string, string> {
  return PropertiesService.getDocumentProperties().getProperties();
}

export function setDocumentProperty(name: string, value: string): void {
  PropertiesService.getDocumentProperties().setProperty(name, value);
}

/** A text that nobody can guess: 244 random bits. */
export function newSecret(): string {
  return Utilities.getUuid() + Utilities.getUuid();
}
