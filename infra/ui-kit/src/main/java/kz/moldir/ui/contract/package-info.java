/** What a module's tests use to hold its message files and templates to the contract. */
@NullMarked
package kz.moldir.ui.contract;

import org.jspecify.annotations.NullMarked;
