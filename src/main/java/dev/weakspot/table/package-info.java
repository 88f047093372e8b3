/**
 * One class per Delta table: columns, comments, schema and codec.
 *
 * <p>Depends on the records it stores and on Spark SQL's types.
 */
package dev.weakspot.table;
