/** What changes on lists while people look at them, and how many tasks wait in each queue. */
package io.caseward.worklist.live;
