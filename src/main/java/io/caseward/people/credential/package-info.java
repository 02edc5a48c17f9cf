/** What someone proves who they are by: passwords, links, authenticators; all kept so that it opens nothing. */
package io.caseward.people.credential;
