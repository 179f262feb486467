#pragma once

#include "ui/widgets/table/Cells.h"

namespace bloomzy::models {

/// Who did something, in a table.
struct ActorCell
{
    QString name;
    bool person = false; ///< has initials
};

enum EventRole {
    PlantRole = widgets::OwnRole, ///< bool: the text is a botanical name
};

} // namespace bloomzy::models

Q_DECLARE_METATYPE(bloomzy::models::ActorCell)
