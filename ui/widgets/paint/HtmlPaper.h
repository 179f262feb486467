#pragma once

class QPagedPaintDevice;
class QString;

namespace bloomzy::widgets {

/// Writes `html` onto as many pages as it takes, in the program's font, its text `points` high. May run on any thread.
void paintHtml(const QString& html, double points, QPagedPaintDevice& device);

} // namespace bloomzy::widgets
