#pragma once

#include <QtCore/QString>

namespace bloomzy::widgets {

/// `text` for a tool tip that shows it as it stands. Qt takes a tip that looks like HTML for HTML, and then reads files
/// that its images name; texts of people and of servers go through here.
[[nodiscard]] QString plainTip(const QString& text);

} // namespace bloomzy::widgets
