#pragma once

#include "ui/widgets/botanical/BotanicalName.h"

namespace bloomzy::widgets {

/// The runs of a name of which only the text is known, such as that of a plant in the audit log: told by its words.
/// Nothing for what does not begin as a botanical name.
[[nodiscard]] NameRuns runsOfWritten(const QString& name);

} // namespace bloomzy::widgets
