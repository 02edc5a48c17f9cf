/** Signing in by a password and a code, with the tries counted. */
package io.caseward.people.signin;
