/** The tokens that programs sign in by. */
package io.caseward.people.token;
