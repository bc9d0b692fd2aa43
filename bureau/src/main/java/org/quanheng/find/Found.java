package org.quanheng.find;

import org.quanheng.law.Validity;
import org.quanheng.term.Names;

/// Something of the law that was found.
///
/// @param code what its page is called by: a power's code, a post's `unit/kind`, else its slug
/// @param valid the days on which it holds, from the first to the last of all its versions
public record Found(Kind kind, String code, Names names, Validity valid) {}
