/** Takes files of evidence in and gives them out, so that none of them can do harm. */
package io.caseward.cases.files;
