#pragma once

#include <QtCore/QVariant>

namespace bloomzy::models {

/// A place of a page: one of its saved views.
[[nodiscard]] QVariant placeOfView(const QString& id);
/// Empty when the place is not a link to a view.
[[nodiscard]] QString viewIdFrom(const QVariant& value);

} // namespace bloomzy::models
