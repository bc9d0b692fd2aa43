/// 堂: what the network sees. Routes that each call one door, public ledger files, and nothing
/// behind them: no rule of the bureau lives here.
///
/// Who may call what stands in one list, [Routes]. Every answer that is not what was asked for is a
/// [Problem].
@NullMarked
package org.quanheng.web;

import org.jspecify.annotations.NullMarked;
