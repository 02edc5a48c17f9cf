/** Who has an account: the table of them, and those of the demo. */
package io.caseward.people.account;
