#pragma once

#include <chrono>
#include <functional>

class QObject;

namespace bloomzy::client {

/// Asks the Secret Service (freedesktop.org, org.freedesktop.Secret.Collection) whether its usual collection is locked,
/// so that its owner may be typing the password of it just now. `then` is called once on the thread that asked, unless
/// `context` is gone; false too where nobody answers within `patience`. Main thread.
void askWhetherLocked(QObject& context, std::chrono::milliseconds patience, std::function<void(bool)> then);

} // namespace bloomzy::client
