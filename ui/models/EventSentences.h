#pragma once

#include "backend/api/Audit.h"

#include <QtCore/QString>

namespace bloomzy::models {

/// Who, and to whom or what, as they are written; `target` may be empty.
struct SentenceNames
{
    QString actor;
    QString target;
};

/// What an event says, in the present language. One of an action that this console has no sentence for, and one that
/// was refused or failed, names the action and who it was about.
[[nodiscard]] QString sentenceOf(const api::AuditEntry& entry, const SentenceNames& names);

} // namespace bloomzy::models
