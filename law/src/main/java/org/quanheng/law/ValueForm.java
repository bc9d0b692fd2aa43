package org.quanheng.law;

/// How a value of one kind is read; what cannot be used is told and a blank given.
@FunctionalInterface
interface ValueForm<T> {

  T read(Tree tree, Notes notes);
}
