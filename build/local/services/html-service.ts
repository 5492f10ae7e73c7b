import { GoogleObject } from '../expose.ts';
import { Blob } from './blob.ts';
import { enumeration } from './enumeration.ts';
import { signatureMismatch } from './exception.ts';
import type { Methods } from './google-methods.ts';
import { HtmlOutput } from './html-output.ts';

const SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>('SandboxMode', [
  'EMULATED',
  'IFRAME',
  'NATIVE',
]);

/** Pages made from text. There is one script file here, so there are no pages or templates from files. */
export class HtmlService
  extends GoogleObject
  implements Methods<GoogleAppsScript.HTML.HtmlService, 'SandboxMode' | 'createHtmlOutput'>
{
  readonly googleName = 'HtmlService';
  readonly SandboxMode = SandboxMode;

  createHtmlOutput(): HtmlOutput;
  createHtmlOutput(blob: Blob): HtmlOutput;
  createHtmlOutput(html: string): HtmlOutput;
  createHtmlOutput(...args: unknown[]): HtmlOutput {
    const [content] = args;
    if (args.length === 0) return new HtmlOutput('');
    if (args.length === 1 && typeof content === 'string') return new HtmlOutput(content);
    if (args.length === 1 && content instanceof Blob) return new HtmlOutput(content.getDataAsString());
    throw signatureMismatch(args, 'HtmlService.createHtmlOutput');
  }
}
