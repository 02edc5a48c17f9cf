/** Takes files of reports in, row by row, and goes on where it was after whatever happens. */
package io.caseward.cases.imports;
