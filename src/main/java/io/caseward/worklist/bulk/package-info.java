/** One act on many tasks: asked for over a list, worked off task by task, undone for a while. */
package io.caseward.worklist.bulk;
