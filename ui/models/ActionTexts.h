#pragma once

#include <QtCore/QString>

namespace bloomzy::models {

/// What happened, in words, of an action of the audit log: `user.suspend` is "Account suspended". One that this console
/// does not know keeps the server's name. gui.ActionTextsTest finds what is missing here.
[[nodiscard]] QString actionText(const QString& action);

} // namespace bloomzy::models
