/// 基, step 0: the ground the house stands on. It runs or reaches PostgreSQL, founds the bureau's
/// database, gives every room its schema, its role and its connections, and fixes the bureau's
/// identity for good.
///
/// Two rules hold in every database founded here. Nobody but the owner may create anything outside
/// a migration. No function may be executed by a role that was not granted it by name.
@NullMarked
package org.quanheng.ground;

import org.jspecify.annotations.NullMarked;
