#pragma once

namespace bloomzy::host {

/// What a burst of requests took goes back to the system; glibc keeps it otherwise.
void giveBackMemory();

} // namespace bloomzy::host
