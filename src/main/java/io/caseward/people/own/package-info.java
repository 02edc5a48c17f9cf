/** What people do about their own account: password, second factor, choices, and the first one of all. */
package io.caseward.people.own;
