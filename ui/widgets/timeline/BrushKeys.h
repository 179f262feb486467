#pragma once

#include "ui/widgets/timeline/Timeline.h"

class QKeyEvent;

namespace bloomzy::widgets {

/// The brush after a key; nothing when the key is none of a brush's. Without a brush the first key makes one over the
/// newest of `size` pieces.
[[nodiscard]] std::optional<Brush> brushAfter(const QKeyEvent& event, const std::optional<Brush>& brush, int size);

} // namespace bloomzy::widgets
