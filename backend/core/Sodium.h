#pragma once

namespace bloomzy::core {

/// Initialises libsodium once; safe from any thread. Ends the process when the system has no source of randomness,
/// since nothing that follows would be secret. Everything in this folder that uses libsodium calls it by itself.
void requireSodium();

} // namespace bloomzy::core
