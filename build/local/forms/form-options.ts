import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import type { Methods } from '../services/google-methods.ts';
import type { World } from '../world.ts';
import { type FormModel, isOpen } from './model/form-model.ts';

type Google = GoogleAppsScript.Forms.Form;

/** What a form is called, whether it takes answers and what it tells people. */
export abstract class FormOptions
  extends GoogleObject
  implements Methods<Google, Extract<keyof Google, keyof FormOptions>>
{
  constructor(
    readonly model: FormModel,
    readonly world: World,
  ) {
    super();
  }

  getId(): string {
    return this.model.id;
  }

  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.model.id}/edit`;
  }

  getPublishedUrl(): string {
    return this.model.url;
  }

  getTitle(): string {
    return this.model.title;
  }

  setTitle(title: string): this {
    this.model.title = String(title);
    return this;
  }

  getDescription(): string {
    return this.model.description;
  }

  setDescription(description: string): this {
    this.model.description = String(description);
    return this;
  }

  getConfirmationMessage(): string {
    return this.model.confirmation;
  }

  setConfirmationMessage(message: string): this {
    this.model.confirmation = String(message);
    return this;
  }

  getCustomClosedFormMessage(): string {
    return this.model.closedMessage;
  }

  setCustomClosedFormMessage(message: string): this {
    this.model.closedMessage = String(message);
    return this;
  }

  /** Whether it is one of the forms that are published before they take answers: all that are made today are. */
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  isPublished(): boolean {
    return this.model.published;
  }

  /** A form that is published takes answers; one that is not takes none. */
  setPublished(enabled: boolean): this {
    this.model.published = Boolean(enabled);
    this.model.accepting = Boolean(enabled);
    return this;
  }

  isAcceptingResponses(): boolean {
    return isOpen(this.model);
  }

  setAcceptingResponses(enabled: boolean): this {
    if (!this.model.published) throw new Exception('Cannot accept responses on an unpublished form.');
    this.model.accepting = Boolean(enabled);
    return this;
  }

  collectsEmail(): boolean {
    return this.model.collectsEmail;
  }

  setCollectEmail(collect: boolean): this {
    this.model.collectsEmail = Boolean(collect);
    return this;
  }

  hasProgressBar(): boolean {
    return this.model.settings.progressBar;
  }

  setProgressBar(enabled: boolean): this {
    this.model.settings.progressBar = Boolean(enabled);
    return this;
  }

  getShuffleQuestions(): boolean {
    return this.model.settings.shuffleQuestions;
  }

  setShuffleQuestions(shuffle: boolean): this {
    this.model.settings.shuffleQuestions = Boolean(shuffle);
    return this;
  }

  hasLimitOneResponsePerUser(): boolean {
    return this.model.settings.limitOneResponsePerUser;
  }

  setLimitOneResponsePerUser(enabled: boolean): this {
    this.model.settings.limitOneResponsePerUser = Boolean(enabled);
    return this;
  }

  canEditResponse(): boolean {
    return this.model.settings.allowResponseEdits;
  }

  setAllowResponseEdits(enabled: boolean): this {
    this.model.settings.allowResponseEdits = Boolean(enabled);
    return this;
  }

  hasRespondAgainLink(): boolean {
    return this.model.settings.respondAgain;
  }

  setShowLinkToRespondAgain(enabled: boolean): this {
    this.model.settings.respondAgain = Boolean(enabled);
    return this;
  }

  isPublishingSummary(): boolean {
    return this.model.settings.publishingSummary;
  }

  setPublishingSummary(enabled: boolean): this {
    this.model.settings.publishingSummary = Boolean(enabled);
    return this;
  }
}
