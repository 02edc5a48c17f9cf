/** The connection to an OpenID provider: the one place from which people's sign-in calls the outside. */
package io.caseward.people.oidc;
