/// The rules of the house, held by tests: who may know whom, what SQL may touch, and how the code
/// looks.
package org.quanheng.house;
