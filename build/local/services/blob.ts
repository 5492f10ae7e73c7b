import { GoogleObject } from '../expose.ts';
import { encodeText, toBuffer, toSigned } from './bytes.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  ics: 'text/calendar',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Bytes with a name and a content type. */
export class Blob
  extends GoogleObject
  implements
    Pick<GoogleAppsScript.Base.Blob, 'getBytes' | 'getContentType' | 'getDataAsString' | 'getName' | 'isGoogleType'>
{
  readonly googleName = 'Blob';

  constructor(
    private bytes: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {
    super();
  }

  /** For the services: the bytes as Node has them. */
  static bufferOf(blob: Blob): Buffer {
    return blob.bytes;
  }

  copyBlob(): Blob {
    return new Blob(Buffer.from(this.bytes), this.contentType, this.name);
  }

  getBlob(): this {
    return this;
  }

  getBytes(): number[] {
    return toSigned(this.bytes);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.bytes);
  }

  getName(): string | null {
    return this.name;
  }

  isGoogleType(): boolean {
    return this.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(data: number[]): this {
    this.bytes = toBuffer(data);
    return this;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.contentType = TYPES[this.name?.split('.').pop()?.toLowerCase() ?? ''] ?? this.contentType;
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.bytes = encodeText(text, charset);
    return this;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }
}
