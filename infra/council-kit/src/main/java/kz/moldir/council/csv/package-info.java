/** Tables for spreadsheets, as separated values. */
@org.jspecify.annotations.NullMarked
package kz.moldir.council.csv;
