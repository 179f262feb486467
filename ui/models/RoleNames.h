#pragma once

#include <QString>

namespace bloomzy::models {

/// What a role is called in the present language: the built-in ones by their ids, others by the name that the operator
/// gave them, or by their id where no name is known.
[[nodiscard]] QString roleName(const QString& id, const QString& ownName = {});

} // namespace bloomzy::models
