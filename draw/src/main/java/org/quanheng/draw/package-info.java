/// The verifiable draw 籤, `qh-draw-1`: who is inspected and who goes there, which experts judge a
/// matter, drawn so that nobody could have known or chosen, and so that anybody can draw again.
///
/// What is drawn from which lists is a [Declaration], sealed and witnessed before its [Source]s
/// have spoken. Their values are the [Randomness]; with it [Draw#of(Declaration, Lists,
/// Randomness)] gives the [Result], or everything that is wrong. [Check] looks at a published draw
/// step by step. The files of a draw ([Part]) and all of the procedure are in `docs/draw.md`.
///
/// [Drand] verifies signatures of the drand network offline. BLS12-381 is written out here for
/// that: [Element] is a field ([Fp], [Fp2]), [Point] a point over one, [Compressed] its bytes,
/// [HashToCurve] a message as a point, [Pairing] the pairing, in [Fp12]. Only public values are
/// computed with, so nothing has to take the same time always. [Ecvrf] does the same for verifiable
/// random functions over [Edwards25519].
@NullMarked
package org.quanheng.draw;

import org.jspecify.annotations.NullMarked;
