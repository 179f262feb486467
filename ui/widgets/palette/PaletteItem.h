#pragma once

#include "ui/theme/IconName.h"
#include "ui/widgets/botanical/BotanicalName.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace bloomzy::widgets {

/// A row of the palette: something to open or to do.
struct PaletteItem
{
    QString key;      ///< stable and unique, such as "command:catalog.save"; empty: not kept among the recent ones
    QString text;     ///< unless there is a name
    NameRuns name;    ///< a botanical name in the place of the text
    QString detail;   ///< muted, behind it
    QString note;     ///< muted, at the right
    QStringList keys; ///< at the right, as caps: {"Ctrl", "S"}
    theme::IconName icon = theme::IconName::chevronRight;
    QString reason;            ///< why it cannot be used now; empty: it can
    std::function<void()> run; ///< after the palette has closed
    std::vector<PaletteItem> actions = {};
    QString memory = {}; ///< from which its source makes it again, among the recent ones
    bool isKept = true;  ///< among the recent ones, when it has a key

    bool isEnabled() const { return reason.isEmpty() && run; }
    /// On one line, without typography.
    QString plainText() const { return name.empty() ? text : BotanicalName::plainText(name); }
};

/// Where a group of rows stands in the palette.
enum class PaletteRank { recent, results, actions, pages, commands, elsewhere };

struct PaletteGroup
{
    PaletteRank rank = PaletteRank::results;
    QString title;
    QString note; ///< at the right of the title: "18 of 1,421,563"
    std::vector<PaletteItem> items;
};

} // namespace bloomzy::widgets
