/**
 * Signing in through an OpenID provider: accounts as it says, sessions that end when it says so. The
 * one place from which people's sign-in calls the outside.
 */
package io.caseward.people.oidc;
