import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import type { Methods } from './google-methods.ts';

export class User extends GoogleObject implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly googleName = 'User';

  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }
}

/** One person runs everything here, so the active and the effective user are the same. */
export class Session
  extends GoogleObject
  implements
    Methods<
      GoogleAppsScript.Base.Session,
      'getActiveUser' | 'getEffectiveUser' | 'getActiveUserLocale' | 'getScriptTimeZone'
    >
{
  readonly googleName = 'Session';

  constructor(private readonly world: World) {
    super();
  }

  getActiveUser(): User {
    return new User(this.world.user.email);
  }

  getEffectiveUser(): User {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return this.world.user.locale;
  }

  getScriptTimeZone(): string {
    return this.world.scriptTimeZone;
  }
}
